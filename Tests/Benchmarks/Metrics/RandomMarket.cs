using System.Collections.Immutable;
using Risk.Metrics;

namespace Risk.Benchmarks.Metrics;

/// <summary>A seeded market with a tick of each symbol, and books that hold some of it.</summary>
internal sealed class RandomMarket
{
    public static readonly DateTimeOffset Now = new(2026, 1, 1, 12, 0, 0, TimeSpan.Zero);

    private const double Cash = 1_000_000;

    private readonly Random random = new(7);
    private readonly CloseSeries[] series;
    private readonly ImmutableDictionary<string, CloseSeries> bySymbol;
    private readonly TickDictionary ticks = new();
    private readonly CalculationSettings settings;
    private readonly NavHistory recorded;
    private int next;

    public RandomMarket(int symbols, int closes)
    {
        Closes = closes;
        settings = CalculationSettings.Default with { WindowCloses = closes };
        series = [.. Enumerable.Range(0, symbols).Select(i => Series($"S{i}", closes))];
        bySymbol = series.ToImmutableDictionary(one => one.Symbol);
        recorded = Recorded();
        foreach (CloseSeries one in series)
            Tick(one);
    }

    public int Closes { get; }

    public IReadOnlyDictionary<string, Quote> Ticks => ticks;

    /// <summary>A new price of the next symbol.</summary>
    public void Tick() => Tick(series[next++ % series.Length]);

    /// <summary>What a book's NAV has made, one return for each but the first close.</summary>
    public RealisedSeries Realised(PreparedBook book) =>
        RealisedSeries.Of(book.Book, book.Window, recorded, settings.MinCloses);

    /// <summary>A book of some of the symbols, with as many recorded NAVs as there are closes.</summary>
    public PreparedBook Book(int positions)
    {
        CloseSeries[] held = random.GetItems(series, positions);
        if (positions == series.Length)
            held = series;
        Book book = new([.. held.Distinct().Select(one => new Holding(one.Symbol, random.Next(1, 1000) - 300.5))], Cash)
        {
            Benchmark = "S0",
        };
        return PreparedBook.Of(book, bySymbol, recorded, settings);
    }

    /// <summary>What others need to calculate a book that holds all symbols, one number after another.</summary>
    public IEnumerable<double> Numbers(PreparedBook book) =>
    [
        .. book.Book.Holdings.Select(one => one.Quantity),
        .. book.Book.Holdings.Select(one => ticks[one.Symbol].Price),
        .. series.SelectMany(one => one.Closes.ToArray()),
        .. Realised(book).Returns!,
    ];

    private void Tick(CloseSeries one)
    {
        double price = one.Last!.Value.Price * (0.99 + 0.02 * random.NextDouble());
        ticks[one.Symbol] = new(price, one.Last!.Value.Day.AddDays(1), Now, Now);
    }

    private NavHistory Recorded()
    {
        double nav = 30_000_000;
        NavPoint[] points = [.. series[0].Dates.ToArray().Select(day => new NavPoint(day, nav *= Growth(), 0))];
        return new([.. points], points.Max(point => point.Nav));
    }

    private CloseSeries Series(string symbol, int count)
    {
        double level = 100;
        DateOnly first = new(2022, 1, 3);
        return new(
            symbol,
            Enumerable.Range(0, count).Select(first.AddDays),
            Enumerable.Range(0, count).Select(_ => level *= Growth()).ToArray());
    }

    // Now and then a day moves far more than others, as days do.
    private double Growth() => 1 + (random.NextDouble() - 0.5) * (random.Next(20) == 0 ? 0.15 : 0.04);
}
