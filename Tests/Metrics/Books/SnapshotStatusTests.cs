using Risk.Metrics;
using static Risk.Tests.Metrics.Books.TestMarket;

namespace Risk.Tests.Metrics.Books;

/// <summary>What a snapshot says when it cannot know everything.</summary>
public sealed class SnapshotStatusTests
{
    [Theory]
    [InlineData(60, SnapshotStatus.Ok)]
    [InlineData(59, SnapshotStatus.NoHistory)]
    public void Status_GoesByTheCommonCloses(int closes, SnapshotStatus expected)
    {
        Snapshot snapshot = Compute(Holding(("A", 10), ("B", 5)), Of(Wave("A", 100), Wave("B", closes, 100 - closes)));
        snapshot.Status.ShouldBe(expected);
        snapshot.Metrics.Nav.ShouldNotBeNull();
        snapshot.Metrics.DailyPnl.ShouldNotBeNull();
        (snapshot.Metrics.Var95 is null).ShouldBe(expected is SnapshotStatus.NoHistory);
        (snapshot.Metrics.Volatility is null).ShouldBe(expected is SnapshotStatus.NoHistory);
        (snapshot.Metrics.MaxDrawdown is null).ShouldBe(expected is SnapshotStatus.NoHistory);
    }

    [Fact]
    public void Status_WithASymbolOfNoPrice_IsIncompleteAndNamesIt()
    {
        Snapshot snapshot = Compute(Holding(("A", 10), ("NOPE", 5)), Of(Wave("A", 100)));
        snapshot.Status.ShouldBe(SnapshotStatus.Incomplete);
        snapshot.MissingSymbols.ShouldBe(["NOPE"]);
        snapshot.Metrics.ShouldBe(new MetricSet { PositionCount = 2 });
    }

    [Fact]
    public void Status_WithATickButNoCloses_IsNoHistoryWithNav()
    {
        Snapshot snapshot = Compute(Holding(("NEW", 10)), [], new() { ["NEW"] = Tick(100, 7) });
        snapshot.Status.ShouldBe(SnapshotStatus.NoHistory);
        snapshot.Metrics.Nav.ShouldBe(1070);
        snapshot.Metrics.DailyPnl.ShouldBeNull("there is no close to compare with");
    }

    [Theory]
    [InlineData(0, SnapshotStatus.Ok)]
    [InlineData(1, SnapshotStatus.Stale)]
    public void Status_GoesByTheArrivalOfTicks(int late, SnapshotStatus expected)
    {
        DateTimeOffset now = Noon(100) + CalculationSettings.Default.StaleAfter + TimeSpan.FromSeconds(late);
        Snapshot snapshot = Compute(
            Holding(("A", 10), ("B", 10)), Of(Wave("A", 100), Wave("B", 100)),
            new() { ["A"] = Tick(100, 102), ["B"] = Tick(100, 100) with { ArrivedAt = now } }, now: now);
        snapshot.Status.ShouldBe(expected);
        snapshot.StaleSymbols.ShouldBe(late == 0 ? [] : ["A"]);
        snapshot.OldestArrival.ShouldBe(Noon(100));
        snapshot.Metrics.Nav.ShouldBe(1000 + 1020 + 1000, "a stale price still values the book");
    }

    [Fact]
    public void Status_AfterTheDaysClose_IsNotStaleOvernight() =>
        Compute(Holding(("A", 10)), Of(Wave("A", 101)), new() { ["A"] = Tick(100, 102) }, now: Noon(101))
            .Status.ShouldBe(SnapshotStatus.Ok);

    [Fact]
    public void Status_OfSeveralCauses_IsTheWorst()
    {
        Dictionary<string, Quote> old = new() { ["A"] = Tick(100, 102) };
        Compute(Holding(("A", 10)), Of(Wave("A", 10)), old, now: Noon(101)).Status.ShouldBe(SnapshotStatus.NoHistory);
        Snapshot worst = Compute(Holding(("A", 10), ("NOPE", 1)), Of(Wave("A", 10)), old, now: Noon(101));
        worst.Status.ShouldBe(SnapshotStatus.Incomplete);
        worst.StaleSymbols.ShouldBe(["A"]);
    }

    [Fact]
    public void Metrics_OfAnEmptyBook_AreZeroOrNull()
    {
        Snapshot snapshot = Compute(new Book([], 0), []);
        snapshot.Status.ShouldBe(SnapshotStatus.Ok);
        MetricSet metrics = snapshot.Metrics;
        metrics.Var99.ShouldBe(0);
        metrics.Volatility.ShouldBe(0);
        metrics.MaxDrawdown.ShouldBe(0);
        metrics.CurrentDrawdown.ShouldBe(0);
        metrics.MaxPosition.ShouldBe(0);
        metrics.Hhi.ShouldBeNull();
        metrics.EffectivePositions.ShouldBe(0);
        metrics.DailyPnl.ShouldBe(0);
        metrics.SharpeRatio.ShouldBeNull();
        metrics.LeverageRatio.ShouldBeNull("NAV is not positive");
    }

    [Fact]
    public void Metrics_WithoutPositiveNav_LeaveSharesOfItUndefined()
    {
        Book broke = Holding(("A", 10)) with { Cash = -2000 };
        MetricSet metrics = Compute(broke, Of(Wave("A", 100))).Metrics;
        metrics.Nav.ShouldBe(-990);
        metrics.LeverageRatio.ShouldBeNull();
        metrics.MarginUsage.ShouldBeNull();
        metrics.Var95.ShouldBeNull();
        metrics.Volatility.ShouldBeNull();
        metrics.Var99Amount.ShouldNotBeNull().ShouldBeLessThan(0, "an amount needs no NAV");
    }

    [Fact]
    public void VarMethod_OfTheBook_OverrulesTheSetting()
    {
        Dictionary<string, CloseSeries> closes = Of(Wave("A", 100));
        Book book = Holding(("A", 10)), parametric = book with { VarMethod = VarMethod.Parametric };
        CalculationSettings settings = CalculationSettings.Default with { VarMethod = VarMethod.Parametric };
        Snapshot bySetting = SnapshotCalculator.Compute(
            book, new Dictionary<string, Quote>(), closes, NavHistory.Empty, settings, Noon(100));
        Compute(parametric, closes).Metrics.ShouldBe(bySetting.Metrics);
        Compute(parametric, closes).Metrics.Var99.ShouldNotBe(Compute(book, closes).Metrics.Var99);
    }

    [Fact]
    public void Beta_NeedsCommonHistoryWithTheBenchmark()
    {
        Dictionary<string, CloseSeries> closes = Of(Wave("A", 100), Wave("IDX", 100), Wave("YOUNG", 59, 41));
        Book book = Holding(("A", 10)) with { Cash = 0 };
        Compute(book with { Benchmark = "IDX" }, closes).Metrics.Beta.ShouldNotBeNull().ShouldBe(1, 1e-12);
        foreach (string? benchmark in new[] { null, "YOUNG", "NOPE" })
        {
            Snapshot snapshot = Compute(book with { Benchmark = benchmark }, closes);
            snapshot.Metrics.Beta.ShouldBeNull();
            snapshot.Status.ShouldBe(SnapshotStatus.Ok, "the book itself is known");
        }
    }

    [Fact]
    public void AsOf_IsTheNewestPrice_ACloseAtTheEndOfItsDay()
    {
        Dictionary<string, CloseSeries> closes = Of(Wave("A", 100));
        Compute(Holding(("A", 1)), closes).AsOf.ShouldBe(Noon(100).AddHours(-12));
        Compute(Holding(("A", 1)), closes, new() { ["A"] = Tick(100, 1) }).AsOf.ShouldBe(Noon(100));
        Compute(new Book([], 1), closes).AsOf.ShouldBeNull();
    }
}
