namespace Risk.Contracts;

/// <summary>Which alerts are wanted; null matches all.</summary>
[GenerateSerializer, Immutable, Alias("risk.alert-query")]
public sealed record AlertQuery(
    [property: Id(0)] PortfolioScope Scope,
    [property: Id(1)] string? PortfolioId = null,
    [property: Id(2)] AlertStatus? Status = null,
    [property: Id(3)] Severity? Severity = null,
    [property: Id(4)] string? MetricType = null,
    [property: Id(5)] DateTimeOffset? From = null,
    [property: Id(6)] DateTimeOffset? To = null);
