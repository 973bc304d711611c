using FsCheck;
using FsCheck.Fluent;
using Risk.Metrics;
using static Risk.Tests.Metrics.Books.TestMarket;

namespace Risk.Tests.Metrics.Movements;

/// <summary>For every book, day, trade and method, the parts add up to how far the metric is from the close.</summary>
public sealed class MovementProperties
{
    private const int LastDay = 69;

    private static readonly ImmutableArray<string> Sums =
    [
        "exposure.long", "exposure.short", "exposure.gross", "exposure.net", "leverage_ratio", "net_leverage",
        "margin_usage", "concentration_risk.max_position", "concentration_risk.hhi", "var_95", "var_975", "var_99",
        "cvar_95", "cvar_975", "cvar_99", "var_99_amount", "cvar_975_amount",
    ];

    [Theory]
    [InlineData(VarMethod.Historical)]
    [InlineData(VarMethod.OrderStatistic)]
    [InlineData(VarMethod.Filtered)]
    [InlineData(VarMethod.Parametric)]
    [InlineData(VarMethod.CornishFisher)]
    public void Parts_AddUpToTheChangeOfTheMetric(VarMethod method) => ForEach(method, (world, metric) =>
    {
        Movement? movement = Movement.Of(metric, world.Prepared, world.Ticks, world.Closes, Noon(LastDay + 2));
        double? now = Read(metric, world.Prepared, world.Ticks);
        double? then = Read(metric, world.AtTheClose(), []);
        if (now is null || then is null)
            return movement is null;
        double change = movement?.Change ?? 0;
        return change == (movement?.Parts.Sum(one => one.Change) ?? 0)
            && Math.Abs(change - (now.Value - then.Value)) <= 1e-9 * (1 + Math.Abs(now.Value) + Math.Abs(then.Value));
    });

    [Fact]
    public void Parts_OfTheDaysProfit_AreTheProfit() => ForEach(VarMethod.Historical, (world, _) =>
    {
        double? profit = Read("daily_pnl", world.Prepared, world.Ticks);
        Movement? movement = Movement.Of("daily_pnl", world.Prepared, world.Ticks, world.Closes, Noon(LastDay + 2));
        return Math.Abs((movement?.Change ?? 0) - (profit ?? 0)) <= 1e-6;
    });

    private static double? Read(string metric, PreparedBook book, Dictionary<string, Quote> ticks) =>
        MetricCatalog.Find(metric)!.Read(SnapshotCalculator.Compute(book, ticks, Noon(LastDay + 2)).Metrics);

    private static void ForEach(VarMethod method, Func<World, string, bool> holds) => Prop.ForAll<int>(seed =>
    {
        World world = World.Of(new Random(seed), method);
        return Sums.All(metric => holds(world, metric));
    }).QuickCheckThrowOnFailure();

    /// <param name="Since">The last close before the market day.</param>
    private sealed record World(
        Book Book, Dictionary<string, CloseSeries> Closes, Dictionary<string, Quote> Ticks, DateOnly Since,
        CalculationSettings Settings)
    {
        public PreparedBook Prepared => PreparedBook.Of(Book, Closes, NavHistory.Empty, Settings);

        /// <summary>What a snapshot of that close was made of.</summary>
        public PreparedBook AtTheClose() => PreparedBook.Of(
            Book.At(Since),
            Closes.Values.ToDictionary(one => one.Symbol, UpToTheClose),
            NavHistory.Empty,
            Settings);

        /// <summary>One to five symbols; the market day has ticks alone, or its close already.</summary>
        public static World Of(Random random, VarMethod method)
        {
            string[] symbols = [.. Enumerable.Range(0, random.Next(1, 6)).Select(i => $"S{i}")];
            bool isClosed = random.Next(2) == 0;
            int days = LastDay + (isClosed ? 2 : 1);
            Dictionary<string, CloseSeries> closes =
                Books.TestMarket.Of([.. symbols.Select(one => Series(one, 0, [.. Levels(random, days)]))]);
            return new(
                Holdings(random, symbols),
                closes,
                isClosed ? [] : symbols.ToDictionary(
                    one => one,
                    one => Tick(LastDay + 1, closes[one].Last!.Value.Price * (0.95 + 0.1 * random.NextDouble()))),
                Day(LastDay),
                CalculationSettings.Default with { VarMethod = method, WindowCloses = random.Next(60, 90) });
        }

        private static Book Holdings(Random random, string[] symbols) => new(
            [.. symbols.Select(one => new Holding(one, random.Next(-500, 500))).Where(one => one.Quantity != 0)],
            random.Next(-50_000, 500_000))
        {
            Activity =
            [
                new(
                    Day(LastDay),
                    random.Next(-900, 900),
                    [new(symbols[0], random.Next(-90, 90), random.Next(-900, 900))]),
                new(Day(LastDay + 1), random.Next(-900, 900),
                [
                    .. symbols.Where(_ => random.Next(2) == 0).Select(one =>
                        new DayTrade(one, random.Next(-500, 500), random.Next(-50_000, 50_000))),
                ]),
            ],
        };

        private static IEnumerable<double> Levels(Random random, int days)
        {
            double level = 100;
            for (int t = 0; t < days; t++)
                yield return level *= 0.97 + 0.06 * random.NextDouble();
        }

        private CloseSeries UpToTheClose(CloseSeries all)
        {
            int count = all.Dates.ToArray().Count(day => day <= Since);
            return new(all.Symbol, all.Dates.ToArray().Take(count), all.Closes.ToArray().Take(count));
        }
    }
}
