namespace Risk.Metrics;

/// <summary>Profit of the market day in one symbol. Base currency, a loss negative.</summary>
/// <param name="Opening">Units held at the reference close.</param>
/// <param name="FromPrice">What those made as the price moved.</param>
/// <param name="FromTrades">What units traded since made, from their own price to the newest.</param>
public readonly record struct PositionProfit(string Symbol, double Opening, double FromPrice, double FromTrades)
{
    public double Total => FromPrice + FromTrades;

    /// <param name="book">What is held.</param>
    /// <param name="symbol">Held, or traded since.</param>
    /// <param name="reference">The close that is counted from.</param>
    /// <param name="price">At that close and now; not needed for what was neither held then nor is now.</param>
    internal static PositionProfit Of(
        Book book, string symbol, DateOnly reference, (double? Then, double? Now) price)
    {
        DayTrade[] trades =
        [
            .. book.Activity.Where(day => day.Day > reference).SelectMany(day => day.Trades)
                .Where(trade => trade.Symbol == symbol),
        ];
        double held = book.Holdings.FirstOrDefault(one => one.Symbol == symbol).Quantity;
        double traded = (double)trades.Sum(trade => trade.Quantity), cash = (double)trades.Sum(trade => trade.Cash);
        double opening = held - traded;
        return new(
            symbol,
            opening,
            opening == 0 ? 0 : opening * (price.Now - price.Then ?? double.NaN),
            traded == 0 ? cash : cash + traded * (price.Now ?? double.NaN));
    }
}
