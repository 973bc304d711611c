namespace Risk.Contracts;

/// <summary>Counts of one market-data shard since it was activated.</summary>
/// <param name="Lag">Between the newest tick's instant and its arrival; null before the first.</param>
[GenerateSerializer, Immutable, Alias("risk.feed-status")]
public sealed record FeedStatus(
    [property: Id(0)] int Symbols,
    [property: Id(1)] long Accepted,
    [property: Id(2)] long Rejected,
    [property: Id(3)] long Quarantined,
    [property: Id(4)] TimeSpan? Lag);
