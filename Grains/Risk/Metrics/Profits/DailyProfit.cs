namespace Risk.Metrics;

/// <summary>Profit of the market day by position; the parts add up to <c>daily_pnl</c>.</summary>
/// <param name="Day">The close that it is counted from.</param>
/// <param name="Total">Base currency, a loss negative.</param>
/// <param name="Positions">Of what is held, and of what was sold since.</param>
public sealed record DailyProfit(DateOnly Day, double Total, ImmutableArray<PositionProfit> Positions)
{
    /// <summary>Undefined without a price of a holding, a close to count from, or when a number overflows.</summary>
    /// <param name="book">Prepared with <paramref name="closes"/>.</param>
    /// <param name="ticks">The newest tick by symbol.</param>
    /// <param name="closes">Close history by symbol.</param>
    /// <param name="now">For the pricing.</param>
    public static Answer<DailyProfit> Of(
        PreparedBook book,
        IReadOnlyDictionary<string, Quote> ticks,
        IReadOnlyDictionary<string, CloseSeries> closes,
        DateTimeOffset now)
    {
        Pricing pricing = Pricing.Of(book, ticks, now);
        if (!pricing.Missing.IsEmpty)
            return new Undefined(Cause.NoPrice, pricing.Missing);
        if (!book.Book.ActiveSymbols.Any())
            return new Undefined(Cause.NothingHeld);
        if (book.ReferenceBefore(pricing.MarketDay) is not { Day: var since })
            return new Undefined(Cause.NoHistory, [.. book.Book.ActiveSymbols.Where(one => !closes.ContainsKey(one))]);
        return Since(since, [.. Symbols(book.Book, since).Select(Profit)]);

        PositionProfit Profit(string symbol)
        {
            CloseSeries? series = closes.GetValueOrDefault(symbol);
            Quote? tick = ticks.TryGetValue(symbol, out Quote quote) ? quote : null;
            double? price = new PriceSource(tick, series?.Last).Price;
            return PositionProfit.Of(book.Book, symbol, since, (series?.On(since), price));
        }
    }

    private static IEnumerable<string> Symbols(Book book, DateOnly since) =>
        book.Holdings.Select(one => one.Symbol).Union(
            book.Activity.Where(day => day.Day > since).SelectMany(day => day.Trades).Select(trade => trade.Symbol));

    private static Answer<DailyProfit> Since(DateOnly day, ImmutableArray<PositionProfit> positions)
    {
        double total = positions.Sum(one => one.Total);
        return double.IsFinite(total)
            ? new DailyProfit(day, total, positions)
            : new Undefined(
                Cause.NotFinite, [.. positions.Where(one => !double.IsFinite(one.Total)).Select(one => one.Symbol)]);
    }
}
