namespace Risk.Contracts;

/// <summary>Profit of the market day by position. Base currency, a loss negative.</summary>
/// <param name="AsOf">Instant of the newest price; null without one.</param>
/// <param name="Since">The close that it is counted from; null when undefined.</param>
/// <param name="Total">Equals <c>daily_pnl</c>; null when undefined.</param>
/// <param name="Positions">Of what is held, and of what was sold since; their totals add up.</param>
/// <param name="Reason">Why it is undefined; null when it is not.</param>
[GenerateSerializer, Immutable, Alias("risk.profit")]
public sealed record ProfitView(
    [property: Id(0)] string PortfolioId,
    [property: Id(1)] DateTimeOffset? AsOf,
    [property: Id(2)] DateOnly? Since,
    [property: Id(3)] double? Total,
    [property: Id(4)] ImmutableArray<PositionProfit> Positions,
    [property: Id(5)] UndefinedReason? Reason);

/// <summary>Profit of the market day in one symbol.</summary>
/// <param name="Opening">Units held at the reference close.</param>
/// <param name="FromPrice">What those made as the price moved.</param>
/// <param name="FromTrades">What units traded since made, from their own price to the newest.</param>
[GenerateSerializer, Immutable, Alias("risk.position-profit")]
public sealed record PositionProfit(
    [property: Id(0)] string Symbol,
    [property: Id(1)] double Opening,
    [property: Id(2)] double FromPrice,
    [property: Id(3)] double FromTrades,
    [property: Id(4)] double Total);
