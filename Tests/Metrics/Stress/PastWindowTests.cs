using Risk.Metrics;
using Risk.Tests.Metrics.Golden;

namespace Risk.Tests.Metrics.Stress;

/// <summary>The crises are where the closes have them.</summary>
public sealed class PastWindowTests
{
    [Theory]
    [InlineData("2011 US downgrade", -0.166)]
    [InlineData("2015 China", -0.111)]
    [InlineData("2018 fourth quarter", -0.202)]
    [InlineData("2020 Covid", -0.341)]
    public void Crisis_RunsFromAboutThePeakToTheTrough(string name, double fall)
    {
        PastWindow window = PastWindow.Crises.Single(one => one.Name == name);
        CloseSeries spy = GoldenMarket.Closes("us_daily_closes.csv")["SPY"];
        window.MoveOf(spy).ShouldNotBeNull().ShouldBe(fall, 0.0005);
        double before = spy.UpTo(window.From.AddDays(-1))!.Value.Price;
        before.ShouldBeGreaterThan(0.99 * Between(spy, window.From.AddDays(-30), window.To).Max());
        spy.On(window.To).ShouldBe(Between(spy, window.From, window.To.AddDays(30)).Min());
    }

    [Fact]
    public void Crises_StartAndEndOnDaysOfTheMarket() =>
        PastWindow.Crises.SelectMany(one => new[] { one.From, one.To })
            .ShouldAllBe(day => day.DayOfWeek != DayOfWeek.Saturday && day.DayOfWeek != DayOfWeek.Sunday);

    private static IEnumerable<double> Between(CloseSeries series, DateOnly from, DateOnly to) =>
        series.Dates.ToArray().Where(day => day >= from && day <= to).Select(day => series.On(day)!.Value);
}
