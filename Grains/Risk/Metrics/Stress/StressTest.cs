namespace Risk.Metrics;

/// <summary>What today's positions would make in scenarios that happened and that did not.</summary>
public static class StressTest
{
    /// <summary>The run of days that would have cost most, each day with today's market values.</summary>
    /// <param name="book">One or more positions.</param>
    /// <param name="length">Days in the run, 1 or more.</param>
    /// <returns>The oldest of equal runs; undefined with fewer days than asked for.</returns>
    /// <remarks>The days' profits are summed, not compounded. Source: risk-definitions, stress.</remarks>
    public static Answer<StressResult> Worst(ScenarioBook book, int length)
    {
        if (book.Profits.Length < length)
            return new Undefined(Cause.NoHistory);
        int start = Enumerable.Range(0, book.Profits.Length - length + 1)
            .MinBy(day => book.Profits.AsSpan(day, length).Total());
        ImmutableArray<PositionStress> positions =
        [
            .. book.Symbols.Select((symbol, i) => Position(
                symbol, book.MarketValues[i], book.Returns[i].Span.Slice(start, length).Total())),
        ];
        return StressResult.Of($"worst {length} days", positions, book.Nav).Then<StressResult>(found => found with
        {
            From = book.Days.Span[start],
            To = book.Days.Span[start + length - 1],
        });
    }

    /// <summary>The moves of a past window, from close to close; undefined for symbols without closes of it.</summary>
    /// <param name="book">What is held.</param>
    /// <param name="pricing">At which prices.</param>
    /// <param name="window">Which days; they may be older than the scenarios.</param>
    /// <param name="closes">Close history by symbol.</param>
    public static Answer<StressResult> Past(
        PreparedBook book, Pricing pricing, PastWindow window, IReadOnlyDictionary<string, CloseSeries> closes) =>
        Moved(
            book, pricing, window.Name, Cause.NoHistory,
            i => window.MoveOf(closes.GetValueOrDefault(book.Book.Holdings[i].Symbol)))
        .Then<StressResult>(found => found with { From = window.From, To = window.To });

    /// <summary>The moves of a shock; undefined for symbols that go by beta and have none.</summary>
    public static Answer<StressResult> Shocked(PreparedBook book, Pricing pricing, Shock shock) =>
        Moved(
            book, pricing, shock.Name, Cause.NoBeta,
            i => shock.MoveOf(book.Book.Holdings[i].Symbol, book.Betas?[i]));

    private static Answer<StressResult> Moved(
        PreparedBook book, Pricing pricing, string name, Cause without, Func<int, double?> moveOf)
    {
        if (!pricing.Missing.IsEmpty)
            return new Undefined(Cause.NoPrice, pricing.Missing);
        string[] symbols = [.. book.Book.Holdings.Select(one => one.Symbol)];
        double?[] moves = [.. symbols.Select((_, i) => moveOf(i))];
        return moves.Contains(null)
            ? new Undefined(without, [.. symbols.Where((_, i) => moves[i] is null)])
            : StressResult.Of(
                name,
                [.. symbols.Select((symbol, i) => Position(symbol, pricing.MarketValues[i], moves[i]!.Value))],
                Valuation.Of(book.Book.Cash, pricing.MarketValues).Nav);
    }

    private static PositionStress Position(string symbol, double marketValue, double move) =>
        new(symbol, move, marketValue * move);

    private static double Total(this ReadOnlySpan<double> values)
    {
        double sum = 0;
        foreach (double value in values)
            sum += value;
        return sum;
    }

    private static double Total(this Span<double> values) => Total((ReadOnlySpan<double>)values);
}
