namespace Risk.Contracts;

/// <summary>A portfolio as it is stored.</summary>
/// <param name="VarMethod">Null: the service's.</param>
[GenerateSerializer, Immutable, Alias("risk.portfolio-view")]
public sealed record PortfolioView(
    [property: Id(0)] string Id,
    [property: Id(1)] string Name,
    [property: Id(2)] string BaseCurrency,
    [property: Id(3)] string? AccountId,
    [property: Id(4)] string? Desk,
    [property: Id(5)] decimal Cash,
    [property: Id(6)] string? Benchmark,
    [property: Id(7)] decimal RiskFreeAnnual,
    [property: Id(8)] MarginRates Margin,
    [property: Id(9)] ImmutableArray<Position> Positions,
    [property: Id(10)] DateTimeOffset CreatedAt,
    [property: Id(11)] DateTimeOffset UpdatedAt,
    [property: Id(12)] VarMethod? VarMethod = null);
