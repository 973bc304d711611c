namespace Risk.Contracts;

/// <summary>How far an alert's metric had moved since the last close when it opened, by position.</summary>
/// <param name="Since">That close.</param>
/// <param name="Change">With the metric's sign; of the day's profit and of NAV, the profit.</param>
/// <param name="Parts">The greatest change first.</param>
/// <param name="OtherCount">How many more moved it.</param>
/// <param name="Others">What those add up to.</param>
[GenerateSerializer, Immutable, Alias("risk.alert-movement")]
public sealed record AlertMovement(
    [property: Id(0)] DateOnly Since,
    [property: Id(1)] double Change,
    [property: Id(2)] MovementUnit Unit,
    [property: Id(3)] ImmutableArray<MovementPart> Parts,
    [property: Id(4)] int OtherCount,
    [property: Id(5)] double Others);

/// <summary>What one position did to a metric since the close, and what happened to it.</summary>
/// <param name="Traded">Units bought less units sold; null without trades.</param>
/// <param name="TradedAt">When the last of them were; null without trades, or when it is not known.</param>
/// <param name="PriceChange">As a fraction of the price at the close; null when one of the two is not known.</param>
[GenerateSerializer, Immutable, Alias("risk.movement-part")]
public sealed record MovementPart(
    [property: Id(0)] string Symbol,
    [property: Id(1)] double Change,
    [property: Id(2)] decimal? Traded,
    [property: Id(3)] DateTimeOffset? TradedAt,
    [property: Id(4)] double? PriceChange);

/// <summary>Unit of a metric's value.</summary>
[GenerateSerializer, Alias("risk.movement-unit")]
public enum MovementUnit
{
    /// <summary>Base currency.</summary>
    Amount = 0,

    /// <summary>0.01 is 1 %; changes are percentage points.</summary>
    Fraction = 1,

    Ratio = 2,
    Count = 3,
}
