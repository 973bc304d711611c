namespace Risk.Metrics;

/// <summary>A book at today's prices on each past day of its common history.</summary>
/// <param name="Symbols">Of the positions.</param>
/// <param name="MarketValues">Signed, by position; base currency.</param>
/// <param name="Returns">By position: a simple return for each of <paramref name="Days"/>.</param>
/// <param name="Days">The day at whose close each return ends, oldest first.</param>
/// <param name="Profits">What the whole book would have made on each day; a loss is negative.</param>
/// <param name="Nav">Base currency.</param>
public sealed record ScenarioBook(
    ImmutableArray<string> Symbols,
    double[] MarketValues,
    ImmutableArray<ReadOnlyMemory<double>> Returns,
    ReadOnlyMemory<DateOnly> Days,
    double[] Profits,
    double Nav)
{
    /// <summary>Undefined when nothing is held, a price or the history is missing, or a number overflows.</summary>
    public static Answer<ScenarioBook> Of(PreparedBook book, Pricing pricing)
    {
        if (book.Book.IsEmpty)
            return new Undefined(Cause.NothingHeld);
        if (!pricing.Missing.IsEmpty)
            return new Undefined(Cause.NoPrice, pricing.Missing);
        ImmutableArray<string> symbols = [.. book.Book.Holdings.Select(one => one.Symbol)];
        if (!book.HasHistory)
            return new Undefined(Cause.NoHistory, [.. symbols.Where((_, i) => book.LastCloses[i] is null)]);
        return Of(symbols, pricing.MarketValues, book.Window, book.Book.Cash);
    }

    /// <param name="symbols">Of the positions.</param>
    /// <param name="marketValues">Signed, by position; base currency.</param>
    /// <param name="window">Common history of the positions, in the same order.</param>
    /// <param name="cash">Base currency.</param>
    public static Answer<ScenarioBook> Of(
        ImmutableArray<string> symbols, double[] marketValues, ReturnWindow window, double cash)
    {
        ScenarioBook all = new(
            symbols,
            marketValues,
            window.Returns,
            window.Dates[Math.Min(1, window.Dates.Length)..],
            Scenarios.Profits(marketValues, window.Returns),
            Valuation.Of(cash, marketValues).Nav);
        return Array.TrueForAll(all.Profits, double.IsFinite)
            ? all
            : new Undefined(Cause.NotFinite, [.. symbols.Where((_, i) => !all.IsFinite(i))]);
    }

    /// <summary>What one position would have made on a day.</summary>
    public double Profit(int position, int day) => MarketValues[position] * Returns[position].Span[day];

    /// <summary>The book's profits without one position, its value held in cash.</summary>
    internal void ProfitsWithout(int position, Span<double> others)
    {
        Profits.CopyTo(others);
        Vectors.AddScaled(others, -MarketValues[position], Returns[position].Span);
    }

    private bool IsFinite(int position) =>
        Enumerable.Range(0, Profits.Length).All(day => double.IsFinite(Profit(position, day)));
}
