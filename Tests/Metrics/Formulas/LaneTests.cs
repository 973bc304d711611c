using Risk.Metrics;

namespace Risk.Tests.Metrics.Formulas;

/// <summary>Sums in lanes are the sums, whatever the number of values leaves over in the last lanes.</summary>
public sealed class LaneTests
{
    [Fact]
    public void Formulas_OfAnyNumberOfReturns_AreThoseOfPlainLoops()
    {
        for (int count = 2; count < 70; count++)
        {
            double[] returns = Returns(count, seed: 1), benchmark = Returns(count, seed: 2);
            double mean = returns.Average(), level = benchmark.Average();
            double variance = returns.Sum(r => Math.Pow(r - mean, 2));
            Moments.Mean(returns).ShouldBeNear(mean);
            Moments.StandardDeviation(returns).ShouldBeNear(Math.Sqrt(variance / (count - 1)));
            Ratios.DownsideDeviation(returns, 0.001).ShouldBeNear(
                Math.Sqrt(returns.Average(r => Math.Pow(Math.Min(r - 0.001, 0), 2)) * Year.TradingDays));
            WinLoss.WinRate(returns).ShouldBeNear(returns.Count(r => r > 0) / (double)count);
            Beta.Of(returns, benchmark).ShouldBeNear(
                returns.Zip(benchmark, (r, b) => (r - mean) * (b - level)).Sum()
                    / benchmark.Sum(b => Math.Pow(b - level, 2)));
            Volatility.EwmaDaily(returns).ShouldBeNear(Math.Sqrt(Recursion(returns)));
        }
    }

    [Fact]
    public void Deviation_WithAnUnknownReturn_IsUnknown()
    {
        double[] returns = Returns(40, seed: 3);
        returns[39] = double.NaN;
        Moments.StandardDeviation(returns).ShouldBe(double.NaN);
        Volatility.EwmaDaily(returns).ShouldBe(double.NaN);
        Ratios.DownsideDeviation(returns).ShouldBe(double.NaN);
    }

    private static double Recursion(double[] returns) =>
        returns.Aggregate(returns.Average(r => r * r), (v, r) => Volatility.Decay * v + (1 - Volatility.Decay) * r * r);

    private static double[] Returns(int count, int seed)
    {
        Random random = new(seed);
        return [.. Enumerable.Range(0, count).Select(_ => (random.NextDouble() - 0.5) / 10)];
    }
}

file static class Nearness
{
    public static void ShouldBeNear(this double? actual, double expected) =>
        actual.ShouldNotBeNull().ShouldBe(expected, 1e-13 * Math.Max(Math.Abs(expected), 1));
}
