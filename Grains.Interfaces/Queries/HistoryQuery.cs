namespace Risk.Contracts;

/// <summary>Which part of a metric's recorded series is wanted.</summary>
[GenerateSerializer, Immutable, Alias("risk.history-query")]
public sealed record HistoryQuery(
    [property: Id(0)] string PortfolioId,
    [property: Id(1)] string MetricId,
    [property: Id(2)] DateTimeOffset? From = null,
    [property: Id(3)] DateTimeOffset? To = null);
