using FsCheck;
using FsCheck.Fluent;
using Risk.Metrics;

namespace Risk.Tests.Metrics.Live;

/// <summary>What is selected has the bits of the head of a full sort, whatever came before.</summary>
public sealed class TailSelectorTests
{
    private static readonly Arbitrary<int> Seeds = Gen.Choose(1, int.MaxValue).ToArbitrary();

    [Fact]
    public void Worst_OfAnySequenceOfSamples_IsTheHeadOfTheSort() =>
        Prop.ForAll(Seeds, seed =>
        {
            Random random = new(seed);
            int count = random.Next(1, 400);
            TailSelector selector = new(count);
            return Enumerable.Range(0, 20).All(_ => IsHead(selector, Sample(random, count)));
        }).QuickCheckThrowOnFailure();

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    [InlineData(20)]
    [InlineData(21)]
    public void Tails_OfFewOutcomes_AreThoseOfTheWholeCalculation(int count)
    {
        double[] outcomes = Sample(new Random(count), count);
        TailEstimator whole = new(VarMethod.Historical, outcomes);
        new TailSelector(count).Tails(outcomes)
            .ShouldBe(new LiveTails(whole.At(Tail.P95), whole.At(Tail.P975), whole.At(Tail.P99)));
    }

    [Fact]
    public void Tails_OfEqualOutcomes_AreThey()
    {
        double[] outcomes = [.. Enumerable.Repeat(-2d, 100)];
        TailSelector selector = new(100);
        for (int again = 0; again < 3; again++)
            selector.Tails(outcomes).P99.ShouldBe(new TailEstimate(-2, -2));
    }

    [Fact]
    public void Tails_OfNothingButNaN_AreNaN() =>
        new TailSelector(5).Tails([double.NaN, double.NaN, double.NaN, double.NaN, double.NaN])
            .P95.ValueAtRisk.ShouldBe(double.NaN);

    [Fact]
    public void Tails_AfterAPoisonedSample_AreGoodAgain()
    {
        TailSelector selector = new(100);
        double[] outcomes = Sample(new Random(1), 100), poisoned = [.. outcomes];
        poisoned.AsSpan(0, 99).Fill(double.NaN);
        LiveTails before = selector.Tails(outcomes);
        selector.Tails(poisoned);
        selector.Tails(outcomes).ShouldBe(before);
    }

    private static bool IsHead(TailSelector selector, double[] outcomes)
    {
        TailEstimator whole = new(VarMethod.Historical, outcomes);
        ReadOnlySpan<double> worst = selector.Worst(outcomes);
        return worst.SequenceEqual(outcomes.Order().Take(worst.Length).ToArray())
            && selector.Tails(outcomes) == new LiveTails(whole.At(Tail.P95), whole.At(Tail.P975), whole.At(Tail.P99));
    }

    // Of another scale each time, so that the bound of the last sample may fit badly; with ties.
    private static double[] Sample(Random random, int count)
    {
        double scale = Math.Pow(10, random.Next(-3, 4)), shift = random.Next(-2, 3) * scale;
        return [.. Enumerable.Range(0, count).Select(_ => Math.Round(random.NextDouble(), 2) * scale + shift)];
    }
}
