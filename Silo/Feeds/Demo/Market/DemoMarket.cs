using Risk.Contracts;

namespace Risk.Silo.Feeds.Demo;

/// <summary>A market out of a seed: the same history on every machine, calm days, and a sector that falls and comes
/// back.</summary>
internal static class DemoMarket
{
    private const int Seed = 20260105;
    private const double Drift = 0.0003;
    private const double MarketVolatility = 0.008;
    private static readonly DateOnly FirstDay = new(2022, 1, 3);
    private static readonly TimeSpan Cycle = TimeSpan.FromMinutes(10);

    // Minutes of the waves that a day is made of, and how much of a day's volatility each is.
    private static readonly ImmutableArray<(double Minutes, double Size)> Waves = [(187, 0.3), (41, 0.12), (7, 0.04)];

    /// <summary>A close of each instrument on each weekday up to and with the last day.</summary>
    public static IEnumerable<DailyClose> Closes(DateOnly lastDay)
    {
        Random market = new(Seed);
        Random[] sectors = [.. Enum.GetValues<DemoSector>().Select(s => new Random(Seed - 1 - (int)s))];
        Random[] own = [.. DemoInstruments.All.Select((_, i) => new Random(Seed + i + 1))];
        double[] prices = [.. DemoInstruments.All.Select(i => i.Start)];
        for (DateOnly day = FirstDay; day <= lastDay; day = day.AddDays(1))
        {
            if (day.DayOfWeek is DayOfWeek.Saturday or DayOfWeek.Sunday)
                continue;
            double move = Drift + MarketVolatility * Normal(market);
            double[] together = [.. sectors.Select(Normal)];
            for (int i = 0; i < prices.Length; i++)
            {
                DemoInstrument one = DemoInstruments.All[i];
                prices[i] *= Math.Exp(one.Beta * move + one.SectorVolatility * together[(int)one.Sector]
                    + one.OwnVolatility * Normal(own[i]));
                yield return new(day, one.Symbol, Price(prices[i]));
            }
        }
    }

    /// <summary>A price of today.</summary>
    /// <param name="time">Of the day.</param>
    /// <param name="elapsed">Since the demo began.</param>
    /// <param name="noise">A small return of the instrument's own.</param>
    public static decimal Live(
        DemoInstrument one, decimal close, TimeSpan time, TimeSpan elapsed, double noise)
    {
        // Of the sector that falls the fall shows, and hardly anything else.
        (double fall, double scale) = one.Sector == DemoSector.Technology ? (SectorMove(elapsed), 0.1) : (0, 1);
        double calm = one.Beta * MarketVolatility * Wave(0, time)
            + (one.OwnVolatility + one.SectorVolatility) * Wave(one.Symbol[0] * 31 + one.Symbol[^1], time);
        return Price((double)close * Math.Exp(fall + scale * calm + noise));
    }

    /// <summary>
    /// The sector against the last close: calm, a fall of 3 % within half a minute, long enough for people to be told
    /// in steps, then back.
    /// </summary>
    public static double SectorMove(TimeSpan elapsed) => (elapsed.TotalSeconds % Cycle.TotalSeconds) switch
    {
        < 20 => 0,
        < 50 and var s => -0.03 * (s - 20) / 30,
        < 410 => -0.03,
        < 450 and var s => -0.03 * (450 - s) / 40,
        _ => 0,
    };

    // Box–Muller.
    public static double Normal(Random random) =>
        Math.Sqrt(-2 * Math.Log(1 - random.NextDouble())) * Math.Cos(2 * Math.PI * random.NextDouble());

    /// <summary>In daily volatilities; the same at the same time of any day.</summary>
    private static double Wave(int phase, TimeSpan time) => Waves.Sum(wave =>
        wave.Size * Math.Sin(2 * Math.PI * time.TotalMinutes / wave.Minutes + phase));

    private static decimal Price(double value) => Math.Round((decimal)value, 4);
}
