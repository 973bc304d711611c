namespace Risk.Api.Endpoints.Portfolios;

/// <summary>What the portfolio would make in scenarios.</summary>
/// <param name="AsOf">Instant of the newest price; null without one.</param>
/// <param name="Nav">Null when a price is missing.</param>
/// <param name="Scenarios">In the order asked.</param>
public sealed record StressResponse(
    string PortfolioId, DateTimeOffset? AsOf, double? Nav, IReadOnlyList<ScenarioResponse> Scenarios)
{
    public static StressResponse From(StressView view) => new(
        view.PortfolioId, view.AsOf, view.Nav, [.. view.Scenarios.Select(ScenarioResponse.Of)]);
}

/// <summary>One scenario. Base currency, a loss negative.</summary>
/// <param name="From">First day whose move counts, of one that happened.</param>
/// <param name="To">Last day whose move counts, of one that happened.</param>
/// <param name="Profit">Null when undefined.</param>
/// <param name="ProfitOfNav">As a fraction of NAV; null when undefined or NAV is not positive.</param>
/// <param name="Positions">Their profits add up; null when undefined.</param>
/// <param name="Reason">Why it is undefined; null when it is not.</param>
public sealed record ScenarioResponse(
    string Name,
    DateOnly? From,
    DateOnly? To,
    double? Profit,
    double? ProfitOfNav,
    IReadOnlyList<PositionStressFields>? Positions,
    ReasonResponse? Reason)
{
    internal static ScenarioResponse Of(ScenarioResult one) => new(
        one.Name,
        one.From,
        one.To,
        one.Profit,
        one.OfNav,
        one.Reason is null
            ? [.. one.Positions.Select(part => new PositionStressFields(part.Symbol, part.Move, part.Profit))]
            : null,
        ReasonResponse.From(one.Reason));
}

/// <summary>One position in a scenario.</summary>
/// <param name="Move">Of the symbol, as a fraction.</param>
public sealed record PositionStressFields(string Symbol, double Move, double Profit);
