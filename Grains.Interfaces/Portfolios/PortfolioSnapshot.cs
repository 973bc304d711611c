namespace Risk.Contracts;

/// <summary>The metrics of a portfolio at one instant.</summary>
/// <param name="Sequence">Strictly increasing; a gap means that a snapshot was missed.</param>
/// <param name="AsOf">Instant of its newest price (a close counts at its day's end); null without one.</param>
/// <param name="ServerTime">When it was computed.</param>
/// <param name="RealisedFrom"><c>recorded</c> or <c>held</c>.</param>
/// <param name="MissingSymbols">Held symbols without any price.</param>
/// <param name="Metrics">All metrics, in the catalogue's order.</param>
[GenerateSerializer, Immutable, Alias("risk.portfolio-snapshot")]
public sealed record PortfolioSnapshot(
    [property: Id(0)] string PortfolioId,
    [property: Id(1)] long Sequence,
    [property: Id(2)] DateTimeOffset? AsOf,
    [property: Id(3)] DateTimeOffset ServerTime,
    [property: Id(4)] string RealisedFrom,
    [property: Id(5)] SnapshotStatus Status,
    [property: Id(6)] ImmutableArray<string> StaleSymbols,
    [property: Id(7)] ImmutableArray<string> MissingSymbols,
    [property: Id(8)] ImmutableArray<MetricValue> Metrics)
{
    /// <summary>The limits that are enabled, by id. Default when a version sent it that knew of none.</summary>
    [Id(9)] public ImmutableArray<LimitUsage> Limits { get; init; } = [];

    /// <summary>When its drawdowns were. Null when not known, or when a version sent it that did not tell.</summary>
    [Id(10)] public DrawdownDates? Drawdown { get; init; }
}

/// <summary>The closes between which a portfolio fell.</summary>
/// <param name="Peak">Of its highest NAV; null while NAV is there, or when it is older than the series.</param>
/// <param name="WorstFrom">The peak before the deepest fall; null when it has never fallen.</param>
/// <param name="WorstTo">The bottom of the deepest fall.</param>
[GenerateSerializer, Immutable, Alias("risk.drawdown-dates")]
public sealed record DrawdownDates(
    [property: Id(0)] DateOnly? Peak,
    [property: Id(1)] DateOnly? WorstFrom,
    [property: Id(2)] DateOnly? WorstTo);
