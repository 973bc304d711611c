using Risk.Metrics;

namespace Risk.Thresholds;

/// <summary>What a revaluation says of a limit's metric.</summary>
/// <param name="Value">Null when undefined.</param>
/// <param name="OldestPrice">Age of the oldest price in it; null when unknown.</param>
public sealed record Reading(double? Value, ReadingStatus Status, TimeSpan? OldestPrice = null)
{
    /// <summary>What a snapshot says of a metric. Old prices count though a history is missing too.</summary>
    public static Reading Of(string metricId, Snapshot snapshot, DateTimeOffset now) => new(
        MetricCatalog.Find(metricId)?.Read(snapshot.Metrics),
        snapshot switch
        {
            { Status: SnapshotStatus.Incomplete } => ReadingStatus.Incomplete,
            { Status: SnapshotStatus.Stale } or { StaleSymbols.IsEmpty: false } => ReadingStatus.Stale,
            { Status: SnapshotStatus.NoHistory } => ReadingStatus.NoHistory,
            _ => ReadingStatus.Ok,
        },
        now - snapshot.OldestArrival);

    /// <summary>Null when a limit may be judged by it, else why not.</summary>
    public string? UnusableBecause(Limit limit) => this switch
    {
        { Status: ReadingStatus.Incomplete } => "a symbol has no price",
        { Value: null } => "the metric is undefined",
        { Value: { } value } when !double.IsFinite(value) => "the metric is not finite",
        { Status: ReadingStatus.Stale } when OwnPatience(limit) is null => "a price is stale",
        { OldestPrice: { } age } when age > OwnPatience(limit) => "a price is older than the limit allows",
        _ => null,
    };

    // A limit that says how old a price may be overrules the service's setting, if the age is known.
    private TimeSpan? OwnPatience(Limit limit) =>
        OldestPrice is not null && limit.StaleAfterSeconds is { } seconds ? TimeSpan.FromSeconds(seconds) : null;
}
