namespace Risk.Metrics;

/// <summary>What one position did to a metric since a close, and what happened to it.</summary>
/// <param name="Change">In the metric's unit and with its sign.</param>
/// <param name="Traded">Units bought less units sold.</param>
/// <param name="TradedAt">When the last of them were; null without trades, or when it is not known.</param>
/// <param name="PriceChange">As a fraction of the price at the close; null without one of the two prices.</param>
public readonly record struct MovedPart(
    string Symbol, double Change, decimal Traded, DateTimeOffset? TradedAt, double? PriceChange)
{
    internal static MovedPart Of(
        string symbol, double change, Book book, DateOnly since, CloseSeries? series, Quote? tick)
    {
        DayTrade[] trades =
        [
            .. book.Activity.Where(day => day.Day > since).SelectMany(day => day.Trades)
                .Where(trade => trade.Symbol == symbol),
        ];
        double? move = new PriceSource(tick, series?.Last).Price / series?.On(since) - 1;
        return new(
            symbol,
            change,
            trades.Sum(trade => trade.Quantity),
            trades.Max(trade => trade.At),
            move is { } known && double.IsFinite(known) ? known : null);
    }
}
