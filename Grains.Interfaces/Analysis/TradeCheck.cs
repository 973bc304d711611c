namespace Risk.Contracts;

/// <summary>A trade that someone considers.</summary>
/// <param name="Quantity">Units; positive to buy, negative to sell.</param>
/// <param name="Price">Base currency per unit; null: the newest price of the symbol.</param>
[GenerateSerializer, Immutable, Alias("risk.proposed-trade")]
public sealed record ProposedTrade(
    [property: Id(0)] string Symbol,
    [property: Id(1)] decimal Quantity,
    [property: Id(2)] decimal? Price = null);

/// <summary>What a trade would do.</summary>
/// <param name="Allowed">No limit stands against it.</param>
/// <param name="Reasons">Why it is not allowed, a sentence for each limit that stands against it.</param>
/// <param name="Limits">Every limit that is switched on.</param>
/// <param name="LargestQuantity">Whole units, signed like the trade, that stay within all limits; null: none.</param>
/// <param name="LargestQuantityReason">Why there is none; null when there is.</param>
[GenerateSerializer, Immutable, Alias("risk.trade-check")]
public sealed record TradeCheckView(
    [property: Id(0)] bool Allowed,
    [property: Id(1)] ImmutableArray<string> Reasons,
    [property: Id(2)] BookRisk Before,
    [property: Id(3)] BookRisk After,
    [property: Id(4)] ImmutableArray<LimitImpact> Limits,
    [property: Id(5)] decimal? LargestQuantity = null,
    [property: Id(6)] string? LargestQuantityReason = null);

/// <summary>The metrics of a portfolio as it is or would be.</summary>
[GenerateSerializer, Immutable, Alias("risk.book-risk")]
public sealed record BookRisk(
    [property: Id(0)] SnapshotStatus Status,
    [property: Id(1)] ImmutableArray<string> StaleSymbols,
    [property: Id(2)] ImmutableArray<string> MissingSymbols,
    [property: Id(3)] ImmutableArray<MetricValue> Metrics);

/// <summary>What a trade does to a limit.</summary>
/// <param name="Before">Of its metric; null when undefined.</param>
/// <param name="After">Of its metric; null when undefined.</param>
/// <param name="Reason">A sentence with the values and the limit.</param>
[GenerateSerializer, Immutable, Alias("risk.limit-impact")]
public sealed record LimitImpact(
    [property: Id(0)] ThresholdDefinition Limit,
    [property: Id(1)] double? Before,
    [property: Id(2)] double? After,
    [property: Id(3)] Impact Impact,
    [property: Id(4)] string Reason);

[GenerateSerializer, Alias("risk.impact")]
public enum Impact
{
    /// <summary>Within before and after.</summary>
    Within = 0,

    /// <summary>Broken before, within after.</summary>
    Mends = 1,

    /// <summary>Broken before and after, and no worse.</summary>
    StillBroken = 2,

    /// <summary>Broken before and further beyond after.</summary>
    Worsens = 3,

    /// <summary>Not broken before, broken after.</summary>
    Breaks = 4,

    /// <summary>Could not be judged before and cannot after.</summary>
    Unknown = 5,

    /// <summary>Could be judged before and cannot after.</summary>
    Blinds = 6,
}
