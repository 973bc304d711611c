namespace Risk.Contracts;

/// <summary>The positions that an alert comes from, as they were when it opened; base currency.</summary>
/// <param name="Measure">What the parts add up to: a tail metric's id; null: market values.</param>
/// <param name="Total">Of all positions; of market values the sum of their sizes.</param>
/// <param name="Parts">The largest, from the largest; of a tail those that add most to the loss first.</param>
/// <param name="OtherCount">How many more there are.</param>
/// <param name="Others">What those add up to.</param>
[GenerateSerializer, Immutable, Alias("risk.position-breakdown")]
public sealed record PositionBreakdown(
    [property: Id(0)] string? Measure,
    [property: Id(1)] string Currency,
    [property: Id(2)] double Total,
    [property: Id(3)] ImmutableArray<SymbolAmount> Parts,
    [property: Id(4)] int OtherCount,
    [property: Id(5)] double Others);
