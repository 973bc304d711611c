using Risk.Metrics;
using static Risk.Tests.Metrics.Books.TestMarket;

namespace Risk.Tests.Metrics.Books;

public sealed class NavHistoryTests
{
    [Fact]
    public void Record_ADayAgain_ChangesNothing()
    {
        NavHistory history = NavHistory.Empty.Record(Day(1), 100, []);
        history.Record(Day(1), 200, []).ShouldBeSameAs(history);
        history.Record(Day(0), 200, []).ShouldBeSameAs(history);
    }

    [Fact]
    public void Returns_AreNetOfFlows()
    {
        NavHistory history = NavHistory.Empty.Record(Day(1), 100, [])
            .Record(Day(2), 160, [new(Day(2), 50, []), new(Day(1), 999, []), new(Day(3), 999, [])])
            .Record(Day(3), 144, []);
        history.Returns().ShouldBe([0.1, -0.1], 1e-12);
    }

    [Fact]
    public void Returns_OfARestatement_AreNone() =>
        (NavHistory.Empty.Record(Day(1), 100, []) with { Restated = 200 }).Record(Day(2), 300, [])
            .Record(Day(3), 330, []).Returns().ShouldBe([0.0, 0.1], 1e-12);

    [Fact]
    public void HighWater_MovesWithFlowsAndNeverFalls()
    {
        NavHistory down = NavHistory.Empty.Record(Day(1), 100, []).Record(Day(2), 80, []);
        down.HighWater.ShouldBe(100, 1e-12);
        // doubled by a flow while a fifth below the peak: still a fifth below
        down.Record(Day(3), 160, [new(Day(3), 80, [])]).HighWater.ShouldBe(200, 1e-9);
        down.Record(Day(3), 120, []).HighWater.ShouldBe(120, 1e-12);
    }

    [Fact]
    public void HighWater_OutlivesThePointsThatMadeIt()
    {
        NavHistory history = NavHistory.Empty.Record(Day(0), 200, []);
        for (int n = 1; n <= NavHistory.MaxPoints; n++)
            history = history.Record(Day(n), 100, []);
        history.Points.Length.ShouldBe(NavHistory.MaxPoints);
        history.Points.ShouldAllBe(point => point.Nav == 100);
        history.HighWater.ShouldBe(200, 1e-9);
    }

    [Theory]
    [InlineData(0)]
    [InlineData(-5)]
    public void Record_ANavThatIsNotPositive_StartsAnew(double nav) =>
        NavHistory.Empty.Record(Day(1), 100, []).Record(Day(2), nav, []).Points.ShouldBeEmpty();

    [Theory]
    [InlineData(59, RealisedFrom.Held)]
    [InlineData(60, RealisedFrom.Recorded)]
    public void Realised_ComeFromTheRecord_WhenItIsLongEnough(int points, RealisedFrom expected)
    {
        NavHistory history = NavHistory.Empty;
        for (int n = 0; n < points; n++)
            history = history.Record(Day(n), n == 10 ? 1500 : 2000, []);
        Snapshot snapshot = Compute(Holding(("A", 10)), Of(Wave("A", 100)), navs: history);
        snapshot.RealisedFrom.ShouldBe(expected);
        if (expected is RealisedFrom.Recorded)
            snapshot.Metrics.MaxDrawdown.ShouldNotBeNull().ShouldBe(-0.25, 1e-12);
    }

    [Fact]
    public void CurrentDrawdown_ComparesLiveNavNetOfFlows()
    {
        NavHistory history = NavHistory.Empty;
        for (int n = 0; n < 60; n++)
            history = history.Record(Day(n), n == 10 ? 2500 : 2000, []);
        Book book = Holding(("A", 10)) with { Cash = 2000, Activity = [new(Day(60), 1000, [])] };
        Snapshot snapshot = Compute(book, Of(Series("A", 60, 100, 100)), navs: history);
        snapshot.Metrics.Nav.ShouldBe(3000);
        snapshot.Metrics.CurrentDrawdown.ShouldNotBeNull().ShouldBe(2000 / 2500d - 1, 1e-12);
    }
}
