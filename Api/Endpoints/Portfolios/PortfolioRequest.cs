namespace Risk.Api.Endpoints.Portfolios;

/// <summary>What to create or change; an absent field keeps its value, or takes the default at creation.</summary>
/// <param name="Name">Default: the id.</param>
/// <param name="BaseCurrency">ISO 4217; default USD.</param>
/// <param name="Cash">In base currency; negative for a loan. A change counts as an external flow.</param>
/// <param name="Benchmark">Symbol that beta is measured against.</param>
/// <param name="RiskFreeAnnual">Fraction a year, e.g. 0.02.</param>
/// <param name="VarMethod"><c>default</c>: back to the service's <c>VAR_METHOD</c>.</param>
public sealed record PortfolioRequest(
    string? Name = null,
    string? BaseCurrency = null,
    string? AccountId = null,
    string? Desk = null,
    decimal? Cash = null,
    string? Benchmark = null,
    decimal? RiskFreeAnnual = null,
    MarginFields? Margin = null,
    VarMethodChoice? VarMethod = null)
{
    public PortfolioDefinition ToContract() =>
        new(Name, BaseCurrency, AccountId, Desk, Cash, Benchmark, RiskFreeAnnual, Margin?.ToContract(), VarMethod);
}
