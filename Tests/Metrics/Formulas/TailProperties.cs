using FsCheck;
using FsCheck.Fluent;
using Risk.Metrics;

namespace Risk.Tests.Metrics.Formulas;

/// <summary>What holds for every sample of returns and every method.</summary>
public sealed class TailProperties
{
    private static readonly double[] Tails = [Tail.P95, Tail.P975, Tail.P99];

    private static readonly Arbitrary<double[]> Samples =
        Gen.Choose(-2000, 2000).Select(i => i / 10_000d).ArrayOf()
            .Where(sample => sample.Length >= 2).Resize(400).ToArbitrary();

    [Fact]
    public void Shortfall_IsNeverBetterThanValueAtRisk() =>
        ForEverySample(sample => Enum.GetValues<VarMethod>()
            // The Cornish-Fisher quantile is no longer monotonic in samples with extreme moments.
            .Where(method => method is not VarMethod.CornishFisher)
            .All(method => Tails.All(tail => ShortfallIsWorse(new TailEstimator(method, sample).At(tail)))));

    [Fact]
    public void Estimates_ScaleWithThePositions() =>
        ForEverySample(sample => Enum.GetValues<VarMethod>().All(method =>
        {
            TailEstimator one = new(method, sample), three = new(method, Array.ConvertAll(sample, value => 3 * value));
            return Near(three.At(Tail.P99).ValueAtRisk, 3 * one.At(Tail.P99).ValueAtRisk)
                && Near(three.At(Tail.P99).Shortfall, 3 * one.At(Tail.P99).Shortfall);
        }));

    [Fact]
    public void Estimates_WithOneDayUnknown_AreUnknown() =>
        ForEverySample(sample => Enum.GetValues<VarMethod>().All(method =>
        {
            double[] poisoned = [.. sample];
            poisoned[sample.Length / 2] = double.NaN;
            TailEstimate estimate = new TailEstimator(method, poisoned).At(Tail.P95);
            return double.IsNaN(estimate.ValueAtRisk) && double.IsNaN(estimate.Shortfall);
        }));

    [Fact]
    public void Estimates_OfValuesTooLargeToSquare_AreOfThem() =>
        new TailEstimator(VarMethod.Historical, [1e300, -1e300, 0]).At(Tail.P99).Shortfall.ShouldBe(-1e300);

    [Fact]
    public void Historical_DoesNotDependOnTheOrderOfDays() =>
        ForEverySample(sample =>
        {
            double[] reversed = [.. sample.Reverse()];
            return new TailEstimator(VarMethod.Historical, sample).At(Tail.P95)
                == new TailEstimator(VarMethod.Historical, reversed).At(Tail.P95);
        });

    [Fact]
    public void ASaferConfidence_NeverLosesLess() =>
        ForEverySample(sample =>
        {
            TailEstimator tails = new(VarMethod.Historical, sample);
            return tails.At(Tail.P99).ValueAtRisk <= tails.At(Tail.P975).ValueAtRisk
                && tails.At(Tail.P975).ValueAtRisk <= tails.At(Tail.P95).ValueAtRisk;
        });

    [Fact]
    public void Shortfall_IsSubadditive() =>
        Prop.ForAll(Samples, Samples, (one, two) =>
        {
            int days = Math.Min(one.Length, two.Length);
            double[] sum = [.. one.Zip(two, (a, b) => a + b)];
            return Shortfall(sum) >= Shortfall(one[..days]) + Shortfall(two[..days]) - 1e-12;
        }).QuickCheckThrowOnFailure();

    [Fact]
    public void Drawdown_LiesBetweenAllAndNothing() =>
        ForEverySample(sample => Drawdown.Max(sample) is >= -1 and <= 0);

    private static double Shortfall(double[] sample) =>
        new TailEstimator(VarMethod.Historical, sample).At(Tail.P95).Shortfall;

    private static bool ShortfallIsWorse(TailEstimate estimate) => estimate.Shortfall <= estimate.ValueAtRisk + 1e-12;

    private static bool Near(double one, double two) => Math.Abs(one - two) <= 1e-9 * (1 + Math.Abs(two));

    private static void ForEverySample(Func<double[], bool> holds) =>
        Prop.ForAll(Samples, holds).QuickCheckThrowOnFailure();
}
