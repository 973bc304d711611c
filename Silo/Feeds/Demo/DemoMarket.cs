using Risk.Contracts;

namespace Risk.Silo.Feeds.Demo;

/// <summary>A market out of a seed: the same history on every machine, and a day that falls and comes back.</summary>
internal static class DemoMarket
{
    private const int Seed = 20260105;
    private const double MarketDrift = 0.0003;
    private const double MarketVolatility = 0.008;
    private static readonly DateOnly FirstDay = new(2022, 1, 3);
    private static readonly TimeSpan Cycle = TimeSpan.FromMinutes(10);

    public static ImmutableArray<DemoInstrument> Instruments { get; } =
    [
        new("MKT", 400, 1.0, 0.001),
        new("ORBT", 120, 1.5, 0.012),
        new("PIXL", 65, 1.4, 0.014),
        new("BNKA", 38, 1.1, 0.009),
        new("BNKB", 52, 1.0, 0.010),
        new("HELX", 90, 0.7, 0.011),
        new("PETR", 75, 0.6, 0.013),
        new("BOND", 101, -0.1, 0.002),
        new("AURM", 180, 0.0, 0.007),
    ];

    /// <summary>A close of each instrument on each weekday up to and with the last day.</summary>
    public static IEnumerable<DailyClose> Closes(DateOnly lastDay)
    {
        Random market = new(Seed);
        Random[] own = [.. Instruments.Select((_, i) => new Random(Seed + i + 1))];
        double[] prices = [.. Instruments.Select(i => i.Start)];
        for (DateOnly day = FirstDay; day <= lastDay; day = day.AddDays(1))
        {
            if (day.DayOfWeek is DayOfWeek.Saturday or DayOfWeek.Sunday)
                continue;
            double move = MarketDrift + MarketVolatility * Normal(market);
            for (int i = 0; i < prices.Length; i++)
            {
                DemoInstrument one = Instruments[i];
                prices[i] *= Math.Exp(one.Beta * move + one.OwnVolatility * Normal(own[i]));
                yield return new(day, one.Symbol, Price(prices[i]));
            }
        }
    }

    /// <summary>A price of today.</summary>
    /// <param name="elapsed">Since the demo began.</param>
    /// <param name="noise">A small return of the instrument's own.</param>
    public static decimal Live(DemoInstrument one, decimal close, TimeSpan elapsed, double noise) =>
        Price((double)close * Math.Exp(one.Beta * MarketMove(elapsed) + noise));

    /// <summary>The market against the last close: calm, then a fall of 3 % within half a minute, then back.</summary>
    public static double MarketMove(TimeSpan elapsed) => (elapsed.TotalSeconds % Cycle.TotalSeconds) switch
    {
        < 20 => 0,
        < 50 and var s => -0.03 * (s - 20) / 30,
        < 110 => -0.03,
        < 150 and var s => -0.03 * (150 - s) / 40,
        _ => 0,
    };

    // Box–Muller.
    public static double Normal(Random random) =>
        Math.Sqrt(-2 * Math.Log(1 - random.NextDouble())) * Math.Cos(2 * Math.PI * random.NextDouble());

    private static decimal Price(double value) => Math.Round((decimal)value, 4);
}
