namespace Risk.Contracts;

/// <summary>Of which alerts a statistic is wanted: those that opened from an instant to before another.</summary>
[GenerateSerializer, Immutable, Alias("risk.alert-statistics-query")]
public sealed record AlertStatisticsQuery(
    [property: Id(0)] PortfolioScope Scope,
    [property: Id(1)] DateTimeOffset From,
    [property: Id(2)] DateTimeOffset To);

/// <summary>What alerts there were, and how fast they were taken on.</summary>
/// <param name="Hours">By hour and severity, oldest first; hours without an alert are left out.</param>
/// <param name="Limits">The noisiest limits first.</param>
/// <param name="Acknowledged">How many of the alerts were acknowledged.</param>
/// <param name="AcknowledgeP50">Median time from opening; of the newest alerts if they are many; null of none.</param>
[GenerateSerializer, Immutable, Alias("risk.alert-statistics")]
public sealed record AlertStatistics(
    [property: Id(0)] int Alerts,
    [property: Id(1)] ImmutableArray<AlertsOf> Metrics,
    [property: Id(2)] ImmutableArray<AlertsOf> Portfolios,
    [property: Id(3)] ImmutableArray<AlertsInHour> Hours,
    [property: Id(4)] ImmutableArray<AlertsOfLimit> Limits,
    [property: Id(5)] int Acknowledged,
    [property: Id(6)] TimeSpan? AcknowledgeP50,
    [property: Id(7)] TimeSpan? AcknowledgeP90);

/// <summary>How many alerts there were of a metric or portfolio.</summary>
[GenerateSerializer, Immutable, Alias("risk.alerts-of")]
public sealed record AlertsOf([property: Id(0)] string Name, [property: Id(1)] int Alerts);

/// <summary>How many alerts of a severity opened within an hour.</summary>
[GenerateSerializer, Immutable, Alias("risk.alerts-in-hour")]
public sealed record AlertsInHour(
    [property: Id(0)] DateTimeOffset Hour, [property: Id(1)] Severity Severity, [property: Id(2)] int Alerts);

/// <summary>How often a limit opened an alert.</summary>
[GenerateSerializer, Immutable, Alias("risk.alerts-of-limit")]
public sealed record AlertsOfLimit(
    [property: Id(0)] string ThresholdId,
    [property: Id(1)] string PortfolioId,
    [property: Id(2)] string MetricType,
    [property: Id(3)] int Alerts,
    [property: Id(4)] DateTimeOffset LastAt);
