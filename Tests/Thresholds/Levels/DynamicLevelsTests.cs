using Risk.Thresholds;

namespace Risk.Tests.Thresholds.Levels;

public sealed class DynamicLevelsTests
{
    private static readonly DynamicRule Worst10 =
        new(Percentile: 10, WindowDays: 11, MinObservations: 5, Multiplier: 1);

    [Fact]
    public void Decide_OfLosses_TakesTheLowEndOfTheSignedValues() =>
        DynamicLevels.Decide(Worst10, Comparison.LessThan, -0.5, Losses(11)).ShouldBe(
            new(-0.1, 11, "the 10 % percentile of 11 days times 1"));

    [Theory]
    [InlineData(0, 1)]
    [InlineData(25, 1.75)] // type 7: h = 3·0.25
    [InlineData(50, 2.5)]
    [InlineData(100, 4)]
    public void Decide_OfSizes_IsTheQuantileOfType7(double percentile, double level) =>
        DynamicLevels.Decide(
            new(percentile, 250, 4, 1), Comparison.GreaterThan, 100, [3, 1, 4, 2]).Level.ShouldBe(level, 1e-12);

    [Theory]
    [InlineData(4, -0.5)] // one too few: the threshold itself
    [InlineData(5, -0.046)] // of −0.01 … −0.05
    public void Decide_TooFewDays_IsTheThreshold(int days, double level) =>
        DynamicLevels.Decide(Worst10, Comparison.LessThan, -0.5, Losses(days)).Level.ShouldBe(level, 1e-12);

    [Fact]
    public void Decide_TooFewDays_SaysHowMany() =>
        DynamicLevels.Decide(Worst10, Comparison.LessThan, -0.5, Losses(4)).Reason
            .ShouldBe("4 of the 5 days that are needed are recorded: threshold_value");

    [Theory]
    [InlineData(Comparison.LessThan, -0.05, -0.05)] // the history would allow a loss of 10 %
    [InlineData(Comparison.LessThan, -0.2, -0.1)]
    [InlineData(Comparison.GreaterThan, 0.5, -0.1)]
    [InlineData(Comparison.GreaterThan, -0.2, -0.2)]
    public void Decide_IsNeverLooserThanTheThreshold(Comparison comparison, double threshold, double level) =>
        DynamicLevels.Decide(Worst10, comparison, threshold, Losses(11)).Level.ShouldBe(level, 1e-12);

    [Fact]
    public void Decide_CountsTheNewestDaysOnly() =>
        DynamicLevels.Decide(
            Worst10 with { WindowDays = 5, Percentile = 0 }, Comparison.LessThan, -1,
            [-0.01, -0.02, -0.03, -0.04, -0.05, -0.9]).Level.ShouldBe(-0.05, 1e-12);

    [Fact]
    public void Decide_Multiplier_IsTimesThePercentile() =>
        DynamicLevels.Decide(Worst10 with { Multiplier = 1.5 }, Comparison.LessThan, -1, Losses(11))
            .Level.ShouldBe(-0.15, 1e-12);

    [Fact]
    public void Decide_OutOfRange_IsTheThreshold() =>
        DynamicLevels.Decide(Worst10, Comparison.LessThan, -0.5, Enumerable.Repeat(-1e30, 11)).Level.ShouldBe(-0.5);

    // −0.01, −0.02, …, newest first.
    private static IEnumerable<double> Losses(int days) => Enumerable.Range(1, days).Select(n => -n / 100.0);
}
