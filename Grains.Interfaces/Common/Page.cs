namespace Risk.Contracts;

/// <summary>A part of a list.</summary>
/// <param name="Items">At most as many as were asked for.</param>
/// <param name="NextCursor">Give it back to get the next part; null at the end.</param>
[GenerateSerializer, Immutable, Alias("risk.page`1")]
public sealed record Page<T>([property: Id(0)] ImmutableArray<T> Items, [property: Id(1)] string? NextCursor);
