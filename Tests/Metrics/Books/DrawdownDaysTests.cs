using System.Globalization;
using Risk.Metrics;
using static Risk.Tests.Metrics.Books.TestMarket;

namespace Risk.Tests.Metrics.Books;

public sealed class DrawdownDaysTests
{
    [Theory]
    [InlineData("100", 0, null, null)] // one close, nothing has fallen
    [InlineData("100 101 102", 2, null, null)]
    [InlineData("100 120 90 110", 1, 1, 2)]
    [InlineData("100 80 120 118", 2, 0, 1)] // the start is a peak; the deepest fall is not the newest
    [InlineData("100 120 90 120 90", 3, 1, 2)] // of equal peaks the last, of equal falls the first
    public void Recorded_AreTheClosesOfPeakAndTrough(string navs, int peak, int? from, int? to) =>
        DaysOf(Recorded(navs)).ShouldBe(new DrawdownDays(Day(peak), DayOrNull(from), DayOrNull(to)));

    [Fact]
    public void Recorded_OfAFlow_IsNoPeak()
    {
        NavHistory paid = Recorded("100 120 90").Record(Day(3), 1090, [new(Day(3), 1000, [])]);
        DaysOf(paid).ShouldBe(new DrawdownDays(Day(1), Day(1), Day(2)));
    }

    [Fact]
    public void Recorded_WhenThePeakIsOlderThanTheSeries_HasNoPeak()
    {
        NavHistory history = Recorded("100 120 90 95");
        DaysOf(history with { HighWater = 120 + 1e-6 }).ShouldBe(new DrawdownDays(null, Day(1), Day(2)));
    }

    [Theory]
    [InlineData(119.99, 1)]
    [InlineData(120, null)] // back at the peak: nothing to look back at
    public void Snapshot_BelowThePeak_NamesItsClose(double price, int? peak)
    {
        CloseSeries closes = Series("A", 0, [.. Enumerable.Range(0, 62).Select(n => n == 1 ? 120.0 : 100.0)]);
        Book book = Holding(("A", 1)) with { Cash = 0 };
        Snapshot snapshot = Compute(book, Of(closes), new() { ["A"] = Tick(62, price) });
        snapshot.Drawdown.ShouldNotBeNull().Peak.ShouldBe(DayOrNull(peak));
        (snapshot.Drawdown.WorstFrom, snapshot.Drawdown.WorstTo).ShouldBe((Day(1), Day(2)));
        snapshot.Metrics.MaxDrawdown.ShouldNotBeNull().ShouldBe(100 / 120d - 1, 1e-12);
    }

    [Fact]
    public void Snapshot_OfAnEmptyBook_HasNone() => Compute(Holding(), Of()).Drawdown.ShouldBeNull();

    private static DateOnly? DayOrNull(int? day) => day is { } known ? Day(known) : null;

    private static DrawdownDays? DaysOf(NavHistory history) =>
        DrawdownDays.Of(RealisedSeries.Of(Holding(("A", 1)), ReturnWindow.Of([], 1), history, minCloses: 1));

    private static NavHistory Recorded(string navs)
    {
        NavHistory history = NavHistory.Empty;
        foreach ((int day, string nav) in navs.Split(' ').Index())
            history = history.Record(Day(day), double.Parse(nav, CultureInfo.InvariantCulture), []);
        return history;
    }
}
