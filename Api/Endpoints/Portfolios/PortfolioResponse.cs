namespace Risk.Api.Endpoints.Portfolios;

/// <summary>A portfolio.</summary>
/// <param name="Cash">In base currency.</param>
/// <param name="RiskFreeAnnual">Fraction a year.</param>
/// <param name="VarMethod">Null: the service's <c>VAR_METHOD</c>.</param>
public sealed record PortfolioResponse(
    string Id,
    string Name,
    string BaseCurrency,
    string? AccountId,
    string? Desk,
    decimal Cash,
    string? Benchmark,
    decimal RiskFreeAnnual,
    MarginFields Margin,
    VarMethod? VarMethod,
    IReadOnlyList<PositionFields> Positions,
    DateTimeOffset CreatedAt,
    DateTimeOffset UpdatedAt)
{
    public static PortfolioResponse From(PortfolioView view) => new(
        view.Id,
        view.Name,
        view.BaseCurrency,
        view.AccountId,
        view.Desk,
        view.Cash,
        view.Benchmark,
        view.RiskFreeAnnual,
        MarginFields.From(view.Margin),
        view.VarMethod,
        [.. view.Positions.Select(PositionFields.From)],
        view.CreatedAt,
        view.UpdatedAt);
}
