using Risk.Metrics;

namespace Risk.Benchmarks.Metrics;

/// <summary>A book that holds a whole market, and the ways to value it.</summary>
internal sealed class Case
{
    private readonly RandomMarket market;
    private readonly LiveBook live;
    private readonly RealisedSeries series;

    public Case(int positions, int closes, double target)
    {
        (Positions, Closes, Target) = (positions, closes, target);
        market = new(positions, closes);
        Book = market.Book(positions);
        live = new(Book);
        series = market.Realised(Book);
    }

    public static IReadOnlyList<Case> All() => [new(30, 756, 12), new(100, 500, 10), new(500, 500, 3)];

    public int Positions { get; }

    public int Closes { get; }

    /// <summary>How many times faster than numpy everything is to be.</summary>
    public double Target { get; }

    public PreparedBook Book { get; }

    public IEnumerable<double> Numbers => market.Numbers(Book);

    /// <summary>Every metric from prices, holdings, returns and recorded NAVs.</summary>
    public MetricSet Everything()
    {
        live.Compute(market.Ticks);
        MetricSet realised = RealisedMetrics.Of(Book.Book, series);
        return live.Metrics with
        {
            MaxDrawdown = realised.MaxDrawdown,
            SharpeRatio = realised.SharpeRatio,
            SortinoRatio = realised.SortinoRatio,
            CalmarRatio = realised.CalmarRatio,
            WinRate = realised.WinRate,
            ProfitFactor = realised.ProfitFactor,
        };
    }

    /// <summary>Every metric that prices move; those of recorded NAVs are kept.</summary>
    public MetricSet Priced()
    {
        live.Compute(market.Ticks);
        return live.Metrics;
    }

    /// <summary>The same after one price has changed, by what that has changed.</summary>
    public MetricSet Tick()
    {
        market.Tick();
        live.Revalue(market.Ticks);
        return live.Metrics;
    }
}
