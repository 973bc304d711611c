namespace Risk.Contracts;

/// <summary>Which part of a list is wanted.</summary>
/// <param name="Limit">From 1 to 500.</param>
/// <param name="Cursor">From the part before; null for the first.</param>
[GenerateSerializer, Immutable, Alias("risk.page-request")]
public sealed record PageRequest([property: Id(0)] int Limit = 100, [property: Id(1)] string? Cursor = null)
{
    /// <summary>The longest part that may be asked for.</summary>
    public const int MaxLimit = 500;
}
