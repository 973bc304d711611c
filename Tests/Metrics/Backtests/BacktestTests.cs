using Risk.Metrics;
using static Risk.Tests.Metrics.Books.TestMarket;

namespace Risk.Tests.Metrics.Backtests;

/// <summary>Backtests by hand and of recorded NAVs.</summary>
public sealed class BacktestTests
{
    private static readonly BacktestPlan OfThree = new(VarMethod.OrderStatistic, 3, Tail.P95);

    // NAVs of 100, 101, 100, … lose 1 in 101 every other day; on day 8 a fifth is lost.
    private static readonly NavHistory Navs = new(
        [.. Enumerable.Range(0, 12).Select(n => new NavPoint(Day(n), n == 8 ? 80 : n % 2 == 0 ? 100 : 101, 0))], 101);

    [Fact]
    public void Recorded_DatesTheDaysThatLostMoreThanForecast()
    {
        Backtest test = Backtest.Recorded(Navs, OfThree).Value.ShouldNotBeNull();
        test.Days.Length.ShouldBe(11 - 3);
        BacktestDay fall = test.Exceptions.ShouldHaveSingleItem();
        (fall.Index, fall.Day).ShouldBe((7, Day(8)));
        fall.Outcome.ShouldBe(80 / 101d - 1, 1e-15);
        test.Transitions.ShouldBe(new Transitions(5, 1, 1, 0));
    }

    [Fact]
    public void Recorded_OfAFlow_IsNoException()
    {
        ImmutableArray<NavPoint> paid = Navs.Points.SetItem(8, new(Day(8), 80, -20));
        Backtest.Recorded(Navs with { Points = paid }, OfThree).Value.ShouldNotBeNull().Exceptions.ShouldBeEmpty();
    }

    [Theory]
    [InlineData(10, true)]
    [InlineData(11, false)]     // 11 returns leave no day to forecast
    public void Recorded_WithNoDayAfterTheWindow_IsNoHistory(int window, bool defined)
    {
        Answer<Backtest> answer = Backtest.Recorded(Navs, OfThree with { Window = window });
        (answer.Value is not null).ShouldBe(defined);
        (answer.Why?.Cause).ShouldBe(defined ? null : Cause.NoHistory);
    }

    [Theory]
    [InlineData(-2, false)]     // as forecast is no exception
    [InlineData(-2.0001, true)]
    public void Of_KeptForecasts_ComparesEachWithItsDay(double outcome, bool exception)
    {
        Backtest test = Backtest.Of([new(0, Day(1), -2, outcome)], Tail.P99).Value.ShouldNotBeNull();
        test.Exceptions.Length.ShouldBe(exception ? 1 : 0);
        test.Independence.ShouldBe(new LikelihoodRatio(0, 1), "one day follows none");
    }

    [Theory]
    [InlineData(double.NaN, 0)]
    [InlineData(0, double.NegativeInfinity)]
    public void Of_APoisonedDay_IsNotFinite(double forecast, double outcome) =>
        Backtest.Of([new(0, Day(1), forecast, outcome)], Tail.P99).Why.ShouldNotBeNull()
            .Cause.ShouldBe(Cause.NotFinite);

    [Theory]
    [InlineData(249, 1)]        // the exception is among the newest 250 days
    [InlineData(250, 0)]
    public void RecentExceptions_AreOfTheNewest250Days(int calmDaysAfter, int expected)
    {
        ImmutableArray<BacktestDay> days =
            [.. Enumerable.Range(0, calmDaysAfter + 1).Select(n => new BacktestDay(n, Day(n), -1, n == 0 ? -2 : 0))];
        Backtest.Of(days, Tail.P99).Value.ShouldNotBeNull().RecentExceptions.ShouldBe(expected);
    }

    [Theory]
    [InlineData(VarMethod.Historical)]
    [InlineData(VarMethod.OrderStatistic)]
    [InlineData(VarMethod.Filtered)]
    [InlineData(VarMethod.Parametric)]
    [InlineData(VarMethod.CornishFisher)]
    public void Recorded_OfNavsThatStandStill_HasNoException(VarMethod method)
    {
        NavHistory still = new([.. Enumerable.Range(0, 12).Select(n => new NavPoint(Day(n), 100, 0))], 100);
        Backtest test = Backtest.Recorded(still, OfThree with { Method = method }).Value.ShouldNotBeNull();
        test.Exceptions.ShouldBeEmpty();
        test.Light.ShouldBe(TrafficLight.Green);
    }
}
