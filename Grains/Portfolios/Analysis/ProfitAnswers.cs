using Risk.Contracts;
using Risk.Metrics;

namespace Risk.Grains.Portfolios;

/// <summary>Profit of the market day by position.</summary>
internal static class ProfitAnswers
{
    public static ProfitView Of(string id, Sight sight)
    {
        (DailyProfit? profit, Undefined? why) = DailyProfit.Of(sight.Book, sight.Ticks, sight.Closes, sight.Now);
        return new(
            id,
            sight.Pricing.AsOf,
            profit?.Day,
            profit?.Total,
            profit is null ? [] : [.. profit.Positions.Select(ToContract)],
            why?.ToReason());
    }

    private static Contracts.PositionProfit ToContract(Metrics.PositionProfit one) =>
        new(one.Symbol, one.Opening, one.FromPrice, one.FromTrades, one.Total);
}
