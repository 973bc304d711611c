using FsCheck;
using FsCheck.Fluent;
using Risk.Metrics;
using Risk.Tests.Metrics.Books;

namespace Risk.Tests.Metrics.Components;

/// <summary>Books of one to five positions, long and short, on 60 to 160 days of a random market.</summary>
internal static class RandomBooks
{
    public static readonly Arbitrary<ScenarioBook> Any =
        Gen.Choose(1, int.MaxValue).Select(seed => Of(new Random(seed))).ToArbitrary();

    public static void ForEach(Func<ScenarioBook, bool> holds) => Prop.ForAll(Any, holds).QuickCheckThrowOnFailure();

    public static ScenarioBook With(this ScenarioBook book, double[] marketValues) =>
        ScenarioBook.Of(book.Symbols, marketValues, Window(book.Returns), 0).Value!;

    /// <summary>The same book on the same days in another order.</summary>
    public static ScenarioBook Shuffled(this ScenarioBook book, int seed)
    {
        int[] order = [.. Enumerable.Range(0, book.Days.Length)];
        new Random(seed).Shuffle(order);
        ImmutableArray<ReadOnlyMemory<double>> returns =
            [.. book.Returns.Select(one => new ReadOnlyMemory<double>(Array.ConvertAll(order, t => one.Span[t])))];
        return book with { Returns = returns, Profits = Scenarios.Profits(book.MarketValues, returns) };
    }

    public static ScenarioBook Of(Random random)
    {
        int positions = random.Next(1, 6), days = random.Next(60, 160);
        double[][] returns = [.. Enumerable.Range(0, positions).Select(_ => Returns(random, days))];
        return ScenarioBook.Of(
            [.. Enumerable.Range(0, positions).Select(i => $"S{i}")],
            [.. Enumerable.Range(0, positions).Select(_ => Math.Round(random.NextDouble() * 2e6 - 1e6, 2) + 0.01)],
            Window([.. returns.Select(one => new ReadOnlyMemory<double>(one))]), 0).Value!;
    }

    // Now and then a day moves far more than others, as days do.
    private static double[] Returns(Random random, int days) =>
        [.. Enumerable.Range(0, days).Select(_ =>
            (random.NextDouble() - 0.5) * (random.Next(20) == 0 ? 0.2 : 0.04))];

    private static ReturnWindow Window(ImmutableArray<ReadOnlyMemory<double>> returns) => ReturnWindow.Of(
        [.. returns.Select((one, i) => TestMarket.Series($"S{i}", 0, Levels(one.Span)))], int.MaxValue);

    private static double[] Levels(ReadOnlySpan<double> returns)
    {
        double[] levels = new double[returns.Length + 1];
        levels[0] = 100;
        for (int t = 0; t < returns.Length; t++)
            levels[t + 1] = levels[t] * (1 + returns[t]);
        return levels;
    }
}
