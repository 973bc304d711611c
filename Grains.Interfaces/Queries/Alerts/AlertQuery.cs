namespace Risk.Contracts;

/// <summary>Which alerts are wanted; null, or an empty list, matches all.</summary>
/// <param name="Waiting">Only those that wait for somebody: triggered, and not snoozed now.</param>
[GenerateSerializer, Immutable, Alias("risk.alert-query")]
public sealed record AlertQuery(
    [property: Id(0)] PortfolioScope Scope,
    [property: Id(4)] string? MetricType = null,
    [property: Id(5)] DateTimeOffset? From = null,
    [property: Id(6)] DateTimeOffset? To = null,
    [property: Id(7)] bool Waiting = false)
{
    // Ids 1, 2 and 3 were one portfolio, one status and one severity; retired.
    [Id(8)] public ImmutableArray<string> PortfolioIds { get; init; } = [];

    [Id(9)] public ImmutableArray<AlertStatus> Statuses { get; init; } = [];

    [Id(10)] public ImmutableArray<Severity> Severities { get; init; } = [];
}

/// <summary>How many open alerts there are of a kind.</summary>
[GenerateSerializer, Immutable, Alias("risk.alert-count")]
public sealed record AlertCount(
    [property: Id(0)] AlertStatus Status,
    [property: Id(1)] Severity Severity,
    [property: Id(2)] bool Snoozed,
    [property: Id(3)] int Alerts);
