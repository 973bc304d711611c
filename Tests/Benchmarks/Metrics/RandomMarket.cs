using System.Collections.Immutable;
using Risk.Metrics;

namespace Risk.Benchmarks.Metrics;

/// <summary>A seeded market and a book that holds all of it.</summary>
internal sealed class RandomMarket
{
    private static readonly DateOnly FirstDay = new(2022, 1, 3);
    private static readonly DateTimeOffset Now = new(2026, 1, 1, 12, 0, 0, TimeSpan.Zero);

    private readonly Random random = new(7);
    private readonly PreparedBook book;
    private readonly Pricing pricing;
    private readonly double[] moves;
    private int next;

    public RandomMarket(int positions, int closes)
    {
        (Positions, Closes) = (positions, closes);
        CloseSeries[] market = [.. Enumerable.Range(0, positions).Select(i => Series($"S{i}", closes))];
        Book held = new([.. market.Select(one => new Holding(one.Symbol, random.Next(-500, 1000)))], 1_000_000)
        {
            Benchmark = "S0",
        };
        CalculationSettings settings = CalculationSettings.Default with { WindowCloses = closes };
        book = PreparedBook.Of(held, market.ToImmutableDictionary(one => one.Symbol), NavHistory.Empty, settings);
        pricing = Pricing.Of(book, ImmutableDictionary<string, Quote>.Empty, Now);
        moves = [.. Enumerable.Range(0, 1024).Select(_ => 0.99 + 0.02 * random.NextDouble())];
    }

    public int Positions { get; }

    public int Closes { get; }

    public Snapshot Snapshot() => SnapshotCalculator.Compute(book, ImmutableDictionary<string, Quote>.Empty, Now);

    public ScenarioBook Scenarios() => ScenarioBook.Of(book, pricing).Value!;

    /// <summary>A market value near a position's own.</summary>
    public double Move(int position) => pricing.MarketValues[position] * moves[next++ % moves.Length];

    private CloseSeries Series(string symbol, int count)
    {
        double level = 100;
        return new(
            symbol,
            Enumerable.Range(0, count).Select(FirstDay.AddDays),
            Enumerable.Range(0, count).Select(_ => level *= 1 + (random.NextDouble() - 0.5) * 0.04).ToArray());
    }
}
