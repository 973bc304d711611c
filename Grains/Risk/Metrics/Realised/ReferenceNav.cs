namespace Risk.Metrics;

/// <summary>NAV at a past close with what was held then, the base of the day's profit and loss.</summary>
/// <param name="Day">The close.</param>
/// <param name="Nav">Today's holdings and cash less every trade and flow after that day, at that day's closes.</param>
/// <param name="FlowsSince">External flows after that day.</param>
public readonly record struct ReferenceNav(DateOnly Day, double Nav, double FlowsSince)
{
    /// <summary>The newest two closes that all symbols held or lately traded have; newest first.</summary>
    public static ImmutableArray<ReferenceNav> Newest(Book book, IReadOnlyDictionary<string, CloseSeries> closes)
    {
        CloseSeries?[] series = [.. book.ActiveSymbols.Select(closes.GetValueOrDefault)];
        ReadOnlyMemory<DateOnly> days = ReturnWindow.Of(series, 2).Dates;
        return [.. days.ToArray().Reverse().Select(day => At(day, book, closes))];
    }

    /// <summary>Profit or loss since, in base currency; external flows are none.</summary>
    public double ProfitTo(double nav) => nav - Nav - FlowsSince;

    private static ReferenceNav At(DateOnly day, Book book, IReadOnlyDictionary<string, CloseSeries> closes)
    {
        DayActivity[] later = [.. book.Activity.Where(activity => activity.Day > day)];
        double flows = (double)later.Sum(activity => activity.Flow);
        double held = book.Holdings.Sum(one => one.Quantity * Price(one.Symbol));
        double undone = later.SelectMany(activity => activity.Trades)
            .Sum(trade => (double)trade.Cash + (trade.Quantity == 0 ? 0 : Worth(trade)));
        return new(day, book.Cash - flows + held - undone, flows);

        double Worth(DayTrade trade) => (double)trade.Quantity * Price(trade.Symbol);

        double Price(string symbol) => closes[symbol].On(day)!.Value;
    }
}
