using FsCheck;
using FsCheck.Fluent;
using Risk.Thresholds;

namespace Risk.Tests.Thresholds;

public sealed class UtilisationTests
{
    [Theory]
    // A loss: away from zero downwards.
    [InlineData(Comparison.LessThan, -0.05, -0.04, 80.0)]
    [InlineData(Comparison.LessThan, -0.05, -0.05, 100.0)]
    [InlineData(Comparison.LessThanOrEqual, -0.05, -0.06, 120.0)]
    [InlineData(Comparison.LessThan, -0.05, 0.0, 0.0)]
    [InlineData(Comparison.LessThan, -0.05, 0.01, 0.0)] // a gain uses nothing of a loss limit
    // A size: away from zero upwards.
    [InlineData(Comparison.GreaterThan, 4.0, 3.0, 75.0)]
    [InlineData(Comparison.GreaterThanOrEqual, 4.0, 4.0, 100.0)]
    [InlineData(Comparison.GreaterThan, 4.0, 5.0, 125.0)]
    [InlineData(Comparison.GreaterThan, 4.0, -1.0, 0.0)]
    // A floor above zero: towards zero downwards.
    [InlineData(Comparison.LessThan, 1_000_000.0, 2_000_000.0, 50.0)]
    [InlineData(Comparison.LessThan, 1_000_000.0, 1_000_000.0, 100.0)]
    [InlineData(Comparison.LessThan, 1_000_000.0, 500_000.0, 200.0)]
    [InlineData(Comparison.LessThan, 1_000_000.0, 0.0, null)] // beyond any measure
    [InlineData(Comparison.LessThan, 1_000_000.0, -1.0, null)]
    // A ceiling below zero: towards zero upwards.
    [InlineData(Comparison.GreaterThan, -100.0, -200.0, 50.0)]
    [InlineData(Comparison.GreaterThan, -100.0, -50.0, 200.0)]
    [InlineData(Comparison.GreaterThan, -100.0, 1.0, null)]
    // No measure.
    [InlineData(Comparison.LessThan, 0.0, -0.01, null)]
    [InlineData(Comparison.GreaterThan, 0.0, 1.0, null)]
    [InlineData(Comparison.Equal, 4.0, 4.0, null)]
    [InlineData(Comparison.LessThan, -0.05, null, null)]
    [InlineData(Comparison.LessThan, -0.05, double.NaN, null)]
    [InlineData(Comparison.GreaterThan, 1e-300, 1e300, null)] // overflow
    public void Percent_OfALimit(Comparison comparison, double threshold, double? value, double? percent)
    {
        double? found = Utilisation.Percent(comparison, threshold, value);
        (found is null).ShouldBe(percent is null);
        (found ?? 0).ShouldBe(percent ?? 0, 1e-9);
    }

    [Fact]
    public void Percent_IsBeyond100_ExactlyWhenTheValueIsBeyondTheLimit() => Prop.ForAll(
        Gen.Elements(Comparison.LessThan, Comparison.GreaterThan).ToArbitrary(),
        Hundredths.ToArbitrary(),
        Hundredths.ToArbitrary(),
        (comparison, threshold, value) => Utilisation.Percent(comparison, threshold, value) is not { } percent
            || Math.Abs(percent - 100) < 1e-9 || percent > 100 == comparison.Holds(value, threshold))
        .QuickCheckThrowOnFailure();

    private static Gen<double> Hundredths => Gen.Choose(-500, 500).Select(n => n / 100.0);
}
