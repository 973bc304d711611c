using Risk.Metrics;
using static Risk.Tests.Metrics.Books.TestMarket;

namespace Risk.Tests.Metrics.Books;

/// <summary>Profit and loss of the market day, against the newest close before it.</summary>
public sealed class DailyPnlTests
{
    // 98, 99, 100 on days 0, 1, 2
    private static readonly Dictionary<string, CloseSeries> Closes = Of(Series("A", 0, 98, 99, 100));

    private static readonly Book Ten = Holding(("A", 10));

    [Fact]
    public void DailyPnl_WithClosesAlone_IsTheLastDaysOwn()
    {
        MetricSet metrics = Compute(Ten, Closes).Metrics;
        metrics.DailyPnl.ShouldBe(10);
        metrics.DailyPnlPct.ShouldNotBeNull().ShouldBe(10 / 1990d, 1e-15);
    }

    [Theory]
    [InlineData(2, 103, 10)]    // a tick of a day that has its close: the close stands
    [InlineData(3, 103, 30)]    // the first tick of a new day starts from the last close
    [InlineData(9, 97, -30)]
    public void DailyPnl_AfterATick_StartsFromTheCloseBeforeItsDay(int day, double price, double expected) =>
        Compute(Ten, Closes, new() { ["A"] = Tick(day, price) }).Metrics.DailyPnl.ShouldBe(expected);

    [Fact]
    public void DailyPnl_OfAFlow_IsNone()
    {
        Book paidIn = Ten with { Cash = 6000, Activity = [new(Day(3), 5000, [])] };
        MetricSet metrics = Compute(paidIn, Closes, new() { ["A"] = Tick(3, 103) }).Metrics;
        metrics.DailyPnl.ShouldBe(30);
        metrics.DailyPnlPct.ShouldNotBeNull().ShouldBe(30 / 2000d, 1e-15);
    }

    [Fact]
    public void DailyPnl_OfATrade_IsFromItsPrice()
    {
        // 4 more at 102, now 103: the old ten made 3 each, the new four 1 each
        DayActivity buy = new(Day(3), 0, [new("A", 4, -408)]);
        Book bought = Holding(("A", 14)) with { Cash = 1000 - 408, Activity = [buy] };
        Compute(bought, Closes, new() { ["A"] = Tick(3, 103) }).Metrics.DailyPnl.ShouldBe(34);
    }

    [Fact]
    public void DailyPnl_WhenAllWasSold_IsFromTheCloseToThePrice()
    {
        Book sold = new([], 1000 + 1020) { Activity = [new(Day(3), 0, [new("A", -10, 1020)])] };
        Compute(sold, Closes).Metrics.DailyPnl.ShouldBe(20);
    }

    [Fact]
    public void DailyPnl_OfADayTradeInAStranger_NeedsNoCloseOfIt()
    {
        Book traded = Ten with { Cash = 1005, Activity = [new(Day(3), 0, [new("X", 0, 5)])] };
        Compute(traded, Closes, new() { ["A"] = Tick(3, 103) }).Metrics.DailyPnl.ShouldBe(35);
    }

    [Fact]
    public void DailyPnl_OfActivityUpToTheReference_IsInItAlready()
    {
        Book earlier = Ten with { Activity = [new(Day(2), 700, [new("A", 10, -1000)])] };
        Compute(earlier, Closes, new() { ["A"] = Tick(3, 103) }).Metrics.DailyPnl.ShouldBe(30);
    }

    [Fact]
    public void DailyPnl_WithoutACloseBeforeTheMarketDay_IsNull() =>
        Compute(Ten, Of(Series("A", 0, 98))).Metrics.DailyPnl.ShouldBeNull();

    [Fact]
    public void Close_ComingIn_LeavesThePnlOfItsDay()
    {
        Dictionary<string, Quote> ticks = new() { ["A"] = Tick(3, 103) };
        double? before = Compute(Ten, Closes, ticks).Metrics.DailyPnl;
        Compute(Ten, Of(Series("A", 0, 98, 99, 100, 103)), ticks).Metrics.DailyPnl.ShouldBe(before);
    }
}
