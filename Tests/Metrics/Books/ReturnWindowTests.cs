using Risk.Metrics;
using static Risk.Tests.Metrics.Books.TestMarket;

namespace Risk.Tests.Metrics.Books;

public sealed class ReturnWindowTests
{
    [Fact]
    public void Of_TheSameCalendar_SharesTheArrays()
    {
        CloseSeries one = Wave("A", 100), two = Wave("B", 80, 20);
        ReturnWindow window = ReturnWindow.Of([one, two], 50);
        window.Dates.Length.ShouldBe(50);
        window.Returns[0].Equals(one.Returns[^49..]).ShouldBeTrue("a slice, not a copy");
        window.Returns[1].Equals(two.Returns[^49..]).ShouldBeTrue("a slice, not a copy");
    }

    [Fact]
    public void Of_DifferentCalendars_SharesTheArraysWithTheNextOfTheSame()
    {
        CloseSeries gap = new("B", Enumerable.Range(0, 20).Where(n => n != 15).Select(Day), Enumerable.Repeat(1.0, 19));
        CloseSeries whole = Wave("A", 20);
        ReturnWindow first = ReturnWindow.Of([whole, gap], 10), second = ReturnWindow.Of([gap, whole], 10);
        second.Returns[1].Equals(first.Returns[0]).ShouldBeTrue("not a copy");
        second.Closes[0].Equals(first.Closes[1]).ShouldBeTrue("not a copy");
        second.Dates.Equals(first.Dates).ShouldBeTrue("not a copy");
        ReturnWindow.Of([whole, gap], 9).Dates.Length.ShouldBe(9, "of other days");
    }

    [Fact]
    public void Of_DifferentCalendars_TakesTheDaysOfAll()
    {
        CloseSeries one = Series("A", 0, 100, 110, 121, 133.1);
        CloseSeries two = new("B", [Day(0), Day(2), Day(3), Day(9)], [50, 100, 200, 400]);
        ReturnWindow window = ReturnWindow.Of([one, two], 756);
        window.Dates.ToArray().ShouldBe([Day(0), Day(2), Day(3)]);
        window.Closes[0].ToArray().ShouldBe([100, 121, 133.1]);
        window.Returns[0].ToArray().ShouldBe([0.21, 0.1], 1e-12);
        window.Returns[1].ToArray().ShouldBe([1.0, 1.0], 1e-12);
    }

    [Fact]
    public void Of_DifferentCalendars_TakesTheNewest()
    {
        CloseSeries gap = new("B", Enumerable.Range(0, 20).Where(n => n != 15).Select(Day), Enumerable.Repeat(1.0, 19));
        ReturnWindow.Of([Wave("A", 20), gap], 5).Dates.ToArray()
            .ShouldBe([Day(14), Day(16), Day(17), Day(18), Day(19)]);
    }

    [Fact]
    public void Of_NothingInCommon_IsEmpty()
    {
        ReturnWindow.Of([Wave("A", 10), null], 10).Dates.Length.ShouldBe(0);
        ReturnWindow.Of([Wave("A", 10), Wave("B", 10, 10)], 10).Dates.Length.ShouldBe(0);
        ReturnWindow.Of([], 10).Dates.Length.ShouldBe(0);
    }

    [Fact]
    public void Series_WithMore_IsOrderedAndCorrected()
    {
        CloseSeries more = Series("A", 1, 100, 101).With([new(Day(2), 102), new(Day(0), 99), new(Day(5), 105)]);
        more.Dates.ToArray().ShouldBe([Day(0), Day(1), Day(2), Day(5)]);
        more.Closes.ToArray().ShouldBe([99, 100, 102, 105]);
        more.Last.ShouldBe(new Close(Day(5), 105));
    }

    [Fact]
    public void Series_OfUnorderedDates_IsRefused()
    {
        Should.Throw<ArgumentException>(() => new CloseSeries("A", [Day(1), Day(1)], [1, 2]));
        Should.Throw<ArgumentException>(() => new CloseSeries("A", [Day(1)], [1, 2]));
    }
}
