namespace Risk.Metrics;

/// <summary>A book at the prices of one moment, on the days that were known then.</summary>
/// <param name="MarketValues">Signed, by holding; base currency.</param>
/// <param name="Scenarios">Undefined without enough history, and when nothing is held.</param>
/// <param name="Method">How its tails are estimated.</param>
public sealed record BookMoment(
    Book Book, double[] MarketValues, Answer<ScenarioBook> Scenarios, VarMethod Method)
{
    public Valuation Value { get; } = Valuation.Of(Book.Cash, MarketValues);

    public static BookMoment Now(PreparedBook book, Pricing pricing) =>
        new(book.Book, pricing.MarketValues, ScenarioBook.Of(book, pricing), book.VarMethod);

    /// <param name="close">One that all symbols have that were held then.</param>
    /// <param name="book">As it is now.</param>
    /// <param name="closes">By symbol.</param>
    public static BookMoment At(
        DateOnly close, PreparedBook book, IReadOnlyDictionary<string, CloseSeries> closes)
    {
        Book then = book.Book.At(close);
        CloseSeries[] series = [.. then.Holdings.Select(one => closes[one.Symbol])];
        double[] values = [.. then.Holdings.Zip(series, (one, of) => one.Quantity * of.On(close)!.Value)];
        return new(then, values, ScenariosAt(close, then, values, series, book.Settings), book.VarMethod);
    }

    private static Answer<ScenarioBook> ScenariosAt(
        DateOnly close, Book then, double[] values, CloseSeries[] series, CalculationSettings settings)
    {
        if (then.IsEmpty)
            return new Undefined(Cause.NothingHeld);
        int later = series.Max(one => one.Count - 1 - one.Dates.Span.BinarySearch(close));
        ReturnWindow all = ReturnWindow.Of(series, settings.WindowCloses + later);
        ReturnWindow window = all.Until(all.Dates.Span.BinarySearch(close), settings.WindowCloses);
        return window.Dates.Length < settings.MinCloses
            ? new Undefined(Cause.NoHistory)
            : ScenarioBook.Of([.. then.Holdings.Select(one => one.Symbol)], values, window, then.Cash);
    }
}
