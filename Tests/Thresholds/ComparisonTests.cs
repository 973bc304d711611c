using Risk.Thresholds;

namespace Risk.Tests.Thresholds;

public sealed class ComparisonTests
{
    [Theory]
    [InlineData(Comparison.LessThan, 0.99, true)]
    [InlineData(Comparison.LessThan, 1, false)] // the threshold itself
    [InlineData(Comparison.LessThan, 1.01, false)]
    [InlineData(Comparison.LessThanOrEqual, 0.99, true)]
    [InlineData(Comparison.LessThanOrEqual, 1, true)]
    [InlineData(Comparison.LessThanOrEqual, 1.01, false)]
    [InlineData(Comparison.GreaterThan, 0.99, false)]
    [InlineData(Comparison.GreaterThan, 1, false)]
    [InlineData(Comparison.GreaterThan, 1.01, true)]
    [InlineData(Comparison.GreaterThanOrEqual, 0.99, false)]
    [InlineData(Comparison.GreaterThanOrEqual, 1, true)]
    [InlineData(Comparison.GreaterThanOrEqual, 1.01, true)]
    [InlineData(Comparison.Equal, 0.99, false)]
    [InlineData(Comparison.Equal, 1, true)]
    [InlineData(Comparison.Equal, 1.01, false)]
    [InlineData(Comparison.Equal, 1 + 0.9e-9, true)] // as exact as metrics are
    [InlineData(Comparison.Equal, 1 + 1.1e-9, false)]
    [InlineData(Comparison.Equal, double.NaN, false)]
    [InlineData(Comparison.LessThan, double.NaN, false)]
    public void Holds_AroundOne_IsTrueOnItsSide(Comparison comparison, double value, bool holds) =>
        comparison.Holds(value, 1).ShouldBe(holds);

    [Fact]
    public void Holds_EqualToALargeThreshold_AllowsARelativeError() =>
        Comparison.Equal.Holds(1_000_000.0005, 1_000_000).ShouldBeTrue();

    [Theory]
    [InlineData(Comparison.LessThan, -0.05)]
    [InlineData(Comparison.LessThanOrEqual, -0.05)]
    [InlineData(Comparison.GreaterThan, -0.03)]
    [InlineData(Comparison.GreaterThanOrEqual, -0.03)]
    [InlineData(Comparison.Equal, -0.03)] // no wrong side: the first stays
    public void Worse_OfTwo_IsFurtherOnTheWrongSide(Comparison comparison, double worse) =>
        comparison.Worse(-0.03, -0.05).ShouldBe(worse);

    [Theory]
    [InlineData(Comparison.LessThan, -0.03, -0.03, 0)]
    [InlineData(Comparison.LessThan, -0.03, -0.0329, 0)]
    [InlineData(Comparison.LessThan, -0.03, -0.033, 1)] // 110 % of the limit
    [InlineData(Comparison.LessThan, -0.03, -0.036, 2)]
    [InlineData(Comparison.LessThan, -0.03, -0.02, 0)] // the good side
    [InlineData(Comparison.GreaterThan, 2, 2.19, 0)]
    [InlineData(Comparison.GreaterThan, 2, 2.2, 1)]
    [InlineData(Comparison.LessThan, 1_000_000, 900_000, 1)] // a floor under the NAV
    [InlineData(Comparison.GreaterThan, 0, 5, 0)]
    [InlineData(Comparison.Equal, 3, 9, 0)]
    [InlineData(Comparison.GreaterThan, 1e-300, 1e300, 1_000_000)]
    public void WorseningLevel_OfValue_CountsWholeSteps(
        Comparison comparison, double threshold, double value, int level) =>
        Worsening.Level(comparison, threshold, value).ShouldBe(level);

    [Theory]
    [InlineData(0, 0)] // never told
    [InlineData(0.05, 4)]
    [InlineData(0.25, 0)]
    public void WorseningLevel_ByStep_CountsItsOwnSteps(double step, int level) =>
        Worsening.Level(Comparison.LessThan, -0.03, -0.036, step).ShouldBe(level);
}
