namespace Risk.Api.Endpoints.Portfolios;

/// <summary>Profit of the market day by position. Base currency, a loss negative.</summary>
/// <param name="AsOf">Instant of the newest price; null without one.</param>
/// <param name="Since">The close that it is counted from; null when undefined.</param>
/// <param name="Total">Equals <c>daily_pnl</c>; null when undefined.</param>
/// <param name="Positions">Of what is held, and of what was sold since; they add up. Null when undefined.</param>
/// <param name="Reason">Why it is undefined; null when it is not.</param>
public sealed record ProfitResponse(
    string PortfolioId,
    DateTimeOffset? AsOf,
    DateOnly? Since,
    double? Total,
    IReadOnlyList<PositionProfitFields>? Positions,
    ReasonResponse? Reason)
{
    public static ProfitResponse From(ProfitView view) => new(
        view.PortfolioId,
        view.AsOf,
        view.Since,
        view.Total,
        view.Reason is null ? [.. view.Positions.Select(PositionProfitFields.From)] : null,
        ReasonResponse.From(view.Reason));
}

/// <summary>Profit of the market day in one symbol.</summary>
/// <param name="Opening">Units held at the reference close.</param>
/// <param name="FromPrice">What those made as the price moved.</param>
/// <param name="FromTrades">What units traded since made, from their own price to the newest.</param>
public sealed record PositionProfitFields(
    string Symbol, double Opening, double FromPrice, double FromTrades, double Total)
{
    internal static PositionProfitFields From(PositionProfit one) =>
        new(one.Symbol, one.Opening, one.FromPrice, one.FromTrades, one.Total);
}
