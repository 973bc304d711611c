using FsCheck;
using FsCheck.Fluent;
using Risk.Metrics;

namespace Risk.Tests.Metrics.Formulas;

/// <summary>The tails of selected outcomes have the bits of those of a full sort.</summary>
public sealed class WorstOutcomesTests
{
    private static readonly Arbitrary<int> Seeds = Gen.Choose(1, int.MaxValue).ToArbitrary();

    private static readonly double[] Tails = [Tail.P95, Tail.P975, Tail.P99];

    [Fact]
    public void Estimates_OfAnySample_AreThoseOfTheSortedOne() =>
        Prop.ForAll(Seeds, seed => AreOfTheSort(Sample(new Random(seed)))).QuickCheckThrowOnFailure();

    [Theory]
    [InlineData(2)]
    [InlineData(3)]
    [InlineData(20)]
    [InlineData(21)]
    [InlineData(64)]
    [InlineData(65)]
    [InlineData(755)]
    [InlineData(4000)]
    public void Estimates_OfSoMany_AreThoseOfTheSortedOnes(int count)
    {
        Random random = new(count);
        AreOfTheSort([.. Enumerable.Range(0, count).Select(_ => random.NextDouble() - 0.5)]).ShouldBeTrue();
    }

    [Fact]
    public void Estimates_WhereMostLieFarBeyondTheRest_AreThoseOfTheSortedOnes() =>
        AreOfTheSort([.. Enumerable.Repeat(1d, 700), .. Enumerable.Range(0, 60).Select(i => -1e9 - i)]).ShouldBeTrue();

    [Fact]
    public void Estimates_OfEqualOutcomes_AreThey()
    {
        TailEstimator tails = new(VarMethod.Historical, [.. Enumerable.Repeat(-2d, 100)]);
        tails.At(Tail.P99).ShouldBe(new TailEstimate(-2, -2));
        tails.At(Tail.P95).ShouldBe(new TailEstimate(-2, -2));
    }

    private static bool AreOfTheSort(double[] outcomes)
    {
        TailEstimator tails = new(VarMethod.Historical, outcomes), order = new(VarMethod.OrderStatistic, outcomes);
        double[] sorted = [.. outcomes.Order()];
        foreach (double tail in Tails)
        {
            double shortfall = Tail.Mean(sorted, tail)!.Value;
            if (tails.At(tail) != new TailEstimate(Tail.Quantile(sorted, tail)!.Value, shortfall)
                || order.At(tail) != new TailEstimate(Tail.OrderStatistic(sorted, tail)!.Value, shortfall))
                return false;
        }
        return true;
    }

    // Of any scale, with ties and a fat tail.
    private static double[] Sample(Random random)
    {
        double scale = Math.Pow(10, random.Next(-3, 4)), shift = random.Next(-2, 3) * scale;
        int power = random.Next(1, 6);
        return [.. Enumerable.Range(0, random.Next(2, 400))
            .Select(_ => Math.Round(Math.Pow(random.NextDouble() - 0.5, power), 3) * scale + shift)];
    }
}
