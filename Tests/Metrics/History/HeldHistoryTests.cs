using Risk.Metrics;
using Risk.Tests.Metrics.Books;

namespace Risk.Tests.Metrics.History;

/// <summary>What metrics would have been with today's holdings: as the live calculation would have said then.</summary>
public sealed class HeldHistoryTests
{
    private const int Days = 130;

    private static readonly Book Holdings =
        TestMarket.Holding(("A", 10), ("B", -4), ("C", 7)) with { Benchmark = "M", Cash = 4000 };

    private static readonly Dictionary<string, CloseSeries> Closes = Market(Days);

    public static TheoryData<string> Metrics => [.. MetricCatalog.All.Select(one => one.Id).Where(HeldHistory.Has)];

    [Theory]
    [MemberData(nameof(Metrics))]
    public void Point_OfEachDay_IsTheSnapshotOfThatClose(string metric)
    {
        ImmutableArray<HeldPoint> history = Of(Closes, metric, Days);
        history.Length.ShouldBe(Days);
        foreach (int day in new[] { 0, 1, 58, 59, 60, 100, Days - 1 })
        {
            // What was not known on that day is not there at all.
            Snapshot then = TestMarket.Compute(Holdings, Market(day + 1));
            HeldPoint point = history[day];
            point.Day.ShouldBe(TestMarket.Day(day));
            point.Status.ShouldBe(then.Status);
            Same(point.Value, MetricCatalog.Find(metric)!.Read(then.Metrics), $"{metric} of day {day}");
        }
    }

    [Fact]
    public void History_DoesNotChangeWithLaterCloses()
    {
        ImmutableArray<HeldPoint> shorter = Of(Market(100), "cvar_975", Days), longer = Of(Closes, "cvar_975", Days);
        longer[..100].ShouldBe(shorter);
    }

    [Theory]
    [InlineData(1)]
    [InlineData(10)]
    public void History_OfTheNewestDays_IsTheEndOfTheWhole(int days) =>
        Of(Closes, "var_99", days).ShouldBe(Of(Closes, "var_99", Days)[^days..]);

    [Fact]
    public void History_HasTheDaysThatAllHoldingsHave()
    {
        Dictionary<string, CloseSeries> gaps = Market(Days);
        gaps["B"] = TestMarket.Wave("B", 40, 90);
        Of(gaps, "nav", Days).Select(point => point.Day).ShouldBe(
            [.. Enumerable.Range(90, 40).Select(TestMarket.Day)]);
        Of(gaps, "var_99", Days).ShouldAllBe(point => point.Value == null && point.Status == SnapshotStatus.NoHistory);
    }

    [Fact]
    public void History_WithoutHoldingsOrCloses_IsEmpty()
    {
        HeldHistory.Of(TestMarket.Holding(), Closes, CalculationSettings.Default, MetricCatalog.Find("nav")!, Days)
            .ShouldBeEmpty();
        Of([], "nav", Days).ShouldBeEmpty();
    }

    [Theory]
    [InlineData("daily_pnl", false)]
    [InlineData("daily_pnl_pct", false)]
    [InlineData("current_drawdown", true)]
    public void Has_ThatOfADaysTrades_IsFalse(string metric, bool has) => HeldHistory.Has(metric).ShouldBe(has);

    private static ImmutableArray<HeldPoint> Of(Dictionary<string, CloseSeries> closes, string metric, int days) =>
        HeldHistory.Of(Holdings, closes, CalculationSettings.Default, MetricCatalog.Find(metric)!, days);

    private static void Same(double? value, double? expected, string what)
    {
        value.HasValue.ShouldBe(expected.HasValue, what);
        if (expected is { } known)
            value!.Value.ShouldBe(known, 1e-12 * Math.Max(1, Math.Abs(known)), what);
    }

    private static Dictionary<string, CloseSeries> Market(int days) => TestMarket.Of(
        Walk("A", 100, 1, days), Walk("B", 50, 2, days), Walk("C", 20, 3, days), Walk("M", 400, 4, days));

    private static CloseSeries Walk(string symbol, double start, int seed, int days)
    {
        Random random = new(seed);
        double price = start;
        return TestMarket.Series(symbol, 0,
            [.. Enumerable.Range(0, days).Select(_ => price *= 1 + (random.NextDouble() - 0.49) * 0.03)]);
    }
}
