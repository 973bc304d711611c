namespace Risk.Contracts;

/// <summary>What a user says of a portfolio; an absent field keeps its value or takes the default.</summary>
/// <param name="Name">Default: the id.</param>
/// <param name="BaseCurrency">ISO 4217; default USD.</param>
/// <param name="Cash">In base currency; may be negative (a loan). A change counts as an external flow.</param>
/// <param name="Benchmark">Symbol for beta; none when absent.</param>
/// <param name="RiskFreeAnnual">Fraction a year, e.g. 0.02; default 0.</param>
/// <param name="VarMethod">Default: the service's.</param>
[GenerateSerializer, Immutable, Alias("risk.portfolio-definition")]
public sealed record PortfolioDefinition(
    [property: Id(0)] string? Name = null,
    [property: Id(1)] string? BaseCurrency = null,
    [property: Id(2)] string? AccountId = null,
    [property: Id(3)] string? Desk = null,
    [property: Id(4)] decimal? Cash = null,
    [property: Id(5)] string? Benchmark = null,
    [property: Id(6)] decimal? RiskFreeAnnual = null,
    [property: Id(7)] MarginRates? Margin = null,
    [property: Id(8)] VarMethodChoice? VarMethod = null);
