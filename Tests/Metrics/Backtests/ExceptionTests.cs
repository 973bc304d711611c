using Risk.Metrics;

namespace Risk.Tests.Metrics.Backtests;

/// <summary>The tests of exceptions at their edges.</summary>
public sealed class ExceptionTests
{
    [Theory]
    [InlineData(0, 1, 1)]
    [InlineData(3.841458820694124, 1, 0.05)]            // the table's 95 % and 99 % points
    [InlineData(6.634896601021213, 1, 0.01)]
    [InlineData(7.9999, 1, 0.004677993325630069)]       // the last by the series, the first by the fraction
    [InlineData(8, 1, 0.004677734981047265)]
    [InlineData(18, 1, 2.2090496998585438e-05)]
    [InlineData(50, 1, 1.5374597944280351e-12)]
    [InlineData(0, 2, 1)]
    [InlineData(5.991464547107979, 2, 0.05)]
    [InlineData(50, 2, 1.3887943864964021e-11)]
    public void Survival_OfChiSquared_IsTheTable(double x, int degrees, double expected) =>
        ChiSquared.Survival(x, degrees).ShouldBe(expected, expected * 1e-9);

    [Fact]
    public void Survival_NeverRises()
    {
        double before = 1;
        for (double x = 0; x < 60; x += 0.01)
        {
            double now = ChiSquared.Survival(x, 1);
            now.ShouldBeLessThanOrEqualTo(before);
            before = now;
        }
    }

    [Fact]
    public void Survival_OfOtherDegrees_IsRefused() =>
        Should.Throw<ArgumentOutOfRangeException>(() => ChiSquared.Survival(1, 3));

    [Theory]
    [InlineData(0, 250)]
    [InlineData(250, 250)]      // 0·ln 0 = 0 on either side
    public void Coverage_OfNoneOrAll_IsFinite(int exceptions, int days)
    {
        LikelihoodRatio test = LikelihoodRatio.Coverage(exceptions, days, Tail.P99);
        double.IsFinite(test.Statistic).ShouldBeTrue();
        test.PValue.ShouldBeInRange(0, 0.05);
    }

    [Fact]
    public void Coverage_OfAsManyAsPromised_IsCertain() =>
        LikelihoodRatio.Coverage(5, 100, Tail.P95).PValue.ShouldBe(1, 1e-6);

    [Fact]
    public void Independence_OfExceptionsInARow_IsRejected()
    {
        bool[] hits = [.. Enumerable.Range(0, 500).Select(day => day is >= 100 and < 110)];
        LikelihoodRatio.Independence(Transitions.Of(hits)).PValue.ShouldBeLessThan(1e-6);
    }

    [Fact]
    public void Independence_WithoutExceptions_IsNotRejected() =>
        LikelihoodRatio.Independence(Transitions.Of(new bool[500])).ShouldBe(new LikelihoodRatio(0, 1));

    [Theory]
    [InlineData(1, 0, TrafficLight.Green)]      // none is green however few the days
    [InlineData(1, 1, TrafficLight.Red)]
    [InlineData(250, 4, TrafficLight.Green)]
    [InlineData(250, 5, TrafficLight.Yellow)]
    [InlineData(250, 9, TrafficLight.Yellow)]
    [InlineData(250, 10, TrafficLight.Red)]
    [InlineData(100_000, 1000, TrafficLight.Green)]     // the first terms are too small for a double
    [InlineData(100_000, 1053, TrafficLight.Yellow)]
    [InlineData(100_000, 1200, TrafficLight.Red)]
    public void Light_OfAnyNumberOfDays_GoesByTheBinomial(int days, int exceptions, TrafficLight expected) =>
        TrafficLights.Of(exceptions, days, Tail.P99).ShouldBe(expected);
}
