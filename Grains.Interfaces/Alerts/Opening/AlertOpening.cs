namespace Risk.Contracts;

/// <summary>A limit that broke.</summary>
/// <param name="PortfolioName">For people to read.</param>
/// <param name="Threshold">The limit as it was when it broke.</param>
/// <param name="Value">The metric's value.</param>
/// <param name="Desk">Of the portfolio; null when it has none.</param>
/// <param name="PreviousAlertId">The alert that the limit had before; null when it is not known.</param>
[GenerateSerializer, Immutable, Alias("risk.alert-opening")]
public sealed record AlertOpening(
    [property: Id(0)] string PortfolioName,
    [property: Id(1)] ThresholdDefinition Threshold,
    [property: Id(2)] double Value,
    [property: Id(3)] DateTimeOffset At,
    [property: Id(4)] string? Desk = null,
    [property: Id(5)] string? PreviousAlertId = null)
{
    /// <summary>The positions that it comes from; null when that is not known.</summary>
    [Id(6)] public PositionBreakdown? Breakdown { get; init; }

    /// <summary>The positions that moved it since the last close; null when that is not known.</summary>
    [Id(7)] public AlertMovement? Moved { get; init; }
}
