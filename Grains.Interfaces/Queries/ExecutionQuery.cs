namespace Risk.Contracts;

/// <summary>Which trades of a portfolio are wanted; null matches all.</summary>
[GenerateSerializer, Immutable, Alias("risk.execution-query")]
public sealed record ExecutionQuery(
    [property: Id(0)] string PortfolioId,
    [property: Id(1)] DateTimeOffset? From = null,
    [property: Id(2)] DateTimeOffset? To = null);
