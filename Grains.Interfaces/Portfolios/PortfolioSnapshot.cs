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
}
