using Risk.Metrics;

namespace Risk.Tests.Metrics.Formulas;

/// <summary>Values by hand, or of numpy.percentile where it says so.</summary>
public sealed class TailTests
{
    private static readonly double[] FiveDays = [-0.05, -0.03, 0.0, 0.01, 0.02];

    // 101 outcomes −50 … 50: h = 100a is whole for each tail.
    private static readonly double[] Hundred = [.. Enumerable.Range(-50, 101).Select(i => (double)i)];

    [Theory]
    [InlineData(0, -0.05)]
    [InlineData(0.125, -0.04)]   // h = 0.5: halfway between the two worst
    [InlineData(0.25, -0.03)]    // h = 1: the second itself
    [InlineData(0.5, 0.0)]
    [InlineData(1, 0.02)]
    public void Quantile_OfFiveDays_IsTypeSeven(double tail, double expected) =>
        Tail.Quantile(FiveDays, tail).ShouldNotBeNull().ShouldBe(expected, 1e-15);

    [Theory]
    [InlineData(0.1, 41)]        // empyrical tests/test_stats.py: percentile of 1, 81, 82, 83, 84, 85
    [InlineData(0.2, 81)]
    [InlineData(0.3, 81.5)]
    public void Quantile_OfEmpyricalsSix_IsItsValueAtRisk(double tail, double expected) =>
        Tail.Quantile([1, 81, 82, 83, 84, 85], tail).ShouldNotBeNull().ShouldBe(expected, 1e-12);

    [Theory]
    [InlineData(Tail.P95, -45)]
    [InlineData(Tail.P975, -47.5)]
    [InlineData(Tail.P99, -49)]
    public void Quantile_AtTheReportedTails_UsesTheLiteral(double tail, double expected) =>
        Tail.Quantile(Hundred, tail).ShouldNotBeNull().ShouldBe(expected, 1e-12);

    [Theory]
    [InlineData(Tail.P95, -47.5)]   // mean of −50 … −45
    [InlineData(Tail.P975, -49)]    // mean of −50, −49, −48
    [InlineData(Tail.P99, -49.5)]   // mean of −50, −49
    public void Mean_AtTheReportedTails_TakesTheWorstByIndex(double tail, double expected) =>
        Tail.Mean(Hundred, tail).ShouldNotBeNull().ShouldBe(expected, 1e-12);

    [Theory]
    [InlineData(0.2, -0.05)]     // ⌈1⌉: the worst
    [InlineData(0.21, -0.03)]    // ⌈1.05⌉: the second
    [InlineData(0, -0.05)]
    public void OrderStatistic_OfFiveDays_IsAnOutcomeItself(double tail, double expected) =>
        Tail.OrderStatistic(FiveDays, tail).ShouldBe(expected);

    [Fact]
    public void EachEstimate_OfNothing_IsNull()
    {
        Tail.Quantile([], Tail.P95).ShouldBeNull();
        Tail.Mean([], Tail.P95).ShouldBeNull();
        Tail.OrderStatistic([], Tail.P95).ShouldBeNull();
    }

    [Theory]
    [InlineData(Tail.P95, 1.6448536269514722, 2.0627128075074252)]    // scipy.stats.norm: −ppf(a), pdf(ppf(a))/a
    [InlineData(Tail.P975, 1.959963984540054, 2.3378027922013834)]
    [InlineData(Tail.P99, 2.3263478740408408, 2.6652142203457947)]
    public void Parametric_OfUnitDeviation_IsTheNormalTable(double tail, double quantile, double mean)
    {
        ParametricTail.NormalQuantile(1, tail).ShouldBe(-quantile, 1e-12);
        ParametricTail.NormalMean(1, tail).ShouldBe(-mean, 1e-8);
    }

    [Theory]
    [InlineData(Tail.P95)]
    [InlineData(Tail.P975)]
    [InlineData(Tail.P99)]
    public void CornishFisher_WithoutSkewAndKurtosis_IsTheNormal(double tail)
    {
        ParametricTail.Shape normal = new(0, 2, 0, 0);
        ParametricTail.CornishFisher(normal, tail).ShouldBe(ParametricTail.NormalQuantile(2, tail), 1e-12);
        ParametricTail.CornishFisherMean(normal, tail).ShouldBe(ParametricTail.NormalMean(2, tail), 1e-12);
    }

    [Fact]
    public void Parametric_OfATailWithoutTable_IsRefused() =>
        Should.Throw<ArgumentOutOfRangeException>(() => ParametricTail.NormalQuantile(1, 0.1));
}
