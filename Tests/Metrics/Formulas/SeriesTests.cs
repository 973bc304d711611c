using Risk.Metrics;

namespace Risk.Tests.Metrics.Formulas;

/// <summary>Formulas over a return series. Values by hand, or of empyrical's test_stats.py where named.</summary>
public sealed class SeriesTests
{
    // empyrical's mixed_returns without its first, unknown day
    private static readonly double[] Mixed = [0.01, 0.1, -0.04, 0.02, 0.03, 0.02, 0.01, -0.1];
    private static readonly double[] Negative = [0.0, -0.06, -0.07, -0.01, -0.09, -0.02, -0.06, -0.08, -0.05];
    private static readonly double[] UpDown = [0.5, -0.5, 0.5];

    [Fact]
    public void MaxDrawdown_CountsTheStartAsAPeak()
    {
        Drawdown.Max([-0.1, 0.5]).ShouldNotBeNull().ShouldBe(-0.1, 1e-15);
        Drawdown.Max(UpDown).ShouldNotBeNull().ShouldBe(-0.5, 1e-15);
        Drawdown.Max([0.01, 0.02]).ShouldBe(0);
        Drawdown.Max(Mixed).ShouldNotBeNull().ShouldBe(-0.1, 1e-12);          // empyrical
        Drawdown.Max(Negative).ShouldNotBeNull().ShouldBe(-0.3659073, 1e-7);  // empyrical
    }

    [Theory]
    [InlineData(80, 100, -0.2)]
    [InlineData(100, 100, 0)]
    [InlineData(120, 100, 0)]
    public void CurrentDrawdown_IsTheFallBelowTheHighWaterMark(double level, double highWater, double expected) =>
        Drawdown.Current(level, highWater).ShouldBe(expected, 1e-15);

    [Fact]
    public void Volatility_UsesTheSampleDeviation()
    {
        Moments.StandardDeviation([1, 2, 3, 4]).ShouldNotBeNull().ShouldBe(1.2909944487358056, 1e-15);  // √(5/3)
        Volatility.Annual(Mixed).ShouldNotBeNull().ShouldBe(0.9136465399704637, 1e-12);                 // empyrical
        Volatility.Annual([0.01]).ShouldBeNull();
    }

    [Fact]
    public void EwmaDaily_StartsFromTheMeanSquare()
    {
        // mean square 0.0005; then 0.94·0.0005 + 0.06·0.01² = 0.000476; then 0.94·0.000476 + 0.06·0.03²
        Volatility.EwmaDaily([0.01, 0.03]).ShouldNotBeNull().ShouldBe(Math.Sqrt(0.00050144), 1e-15);
        Volatility.EwmaDaily([0.02, 0.02, 0.02]).ShouldNotBeNull().ShouldBe(0.02, 1e-15);
        Volatility.EwmaDaily([]).ShouldBeNull();
    }

    [Fact]
    public void Filter_OfSteadyReturns_LeavesThem()
    {
        Volatility.Filter([0.02, -0.02]).Select(value => Math.Round(value, 15)).ShouldBe([0.02, -0.02]);
        Volatility.Filter([0.0, 0.0]).ShouldBe([0.0, 0.0]);
        Volatility.Filter([]).ShouldBeEmpty();
    }

    [Fact]
    public void Ratios_OfEmpyricalsMixedReturns_AreItsValues()
    {
        Ratios.Sharpe(Mixed).ShouldNotBeNull().ShouldBe(1.7238613961706866, 1e-12);
        Ratios.Sortino(Mixed).ShouldNotBeNull().ShouldBe(2.605531251673693, 1e-12);
        Ratios.DownsideDeviation(Mixed).ShouldNotBeNull().ShouldBe(0.6044832503882965, 1e-12);
        Ratios.DownsideDeviation(Mixed, 0.1).ShouldNotBeNull().ShouldBe(1.7161730681956295, 1e-12);
        Ratios.Sharpe(Negative).ShouldNotBeNull().ShouldBe(-24.406808633910085, 1e-11);
        Ratios.Sortino(Negative).ShouldNotBeNull().ShouldBe(-13.5327430750434, 1e-11);
        Ratios.AnnualGrowth([0.03, 0.03, 0.03], 1).ShouldNotBeNull().ShouldBe(0.03, 1e-12);
    }

    [Fact]
    public void Ratios_OverNothing_AreNull()
    {
        Ratios.Sharpe([0.01]).ShouldBeNull("one return");
        Ratios.Sharpe([0.01, 0.01, 0.01]).ShouldBeNull("no deviation");
        Ratios.Sortino([0.01, 0.02]).ShouldBeNull("no downside");
        Ratios.Sortino([]).ShouldBeNull("no returns");
        Ratios.Calmar([0.01, 0.02]).ShouldBeNull("no drawdown");
        Ratios.AnnualGrowth([]).ShouldBeNull("no returns");
        Ratios.AnnualGrowth([-1.0, 0.5]).ShouldBeNull("all lost");
        Ratios.Calmar([-1.0, 0.5]).ShouldBeNull("all lost");
    }

    [Fact]
    public void Calmar_IsAnnualGrowthOverTheDrawdown() =>
        // wealth 1.5·0.5·1.5 = 1.125 over 3 of 3 periods, drawdown 0.5
        Ratios.Calmar(UpDown, 3).ShouldNotBeNull().ShouldBe(0.25, 1e-12);

    [Fact]
    public void RatePerPeriod_CompoundsToTheYear() =>
        Math.Pow(1 + Year.RatePerPeriod(0.02), 252).ShouldBe(1.02, 1e-12);

    [Fact]
    public void WinLoss_LeavesFlatDaysOut()
    {
        WinLoss.WinRate([0.01, 0, -0.02, 0.03]).ShouldNotBeNull().ShouldBe(2 / 3d, 1e-15);
        WinLoss.ProfitFactor([0.01, 0, -0.02, 0.03]).ShouldNotBeNull().ShouldBe(2, 1e-15);
        WinLoss.WinRate([0, 0]).ShouldBeNull();
        WinLoss.ProfitFactor([0.01, 0]).ShouldBeNull();
        WinLoss.ProfitFactor([-0.01]).ShouldBe(0);
    }

    [Fact]
    public void Beta_IsTheSlope()
    {
        Beta.Of([0.02, -0.04, 0.06], [0.01, -0.02, 0.03]).ShouldNotBeNull().ShouldBe(2, 1e-12);
        Beta.Of(Mixed, Array.ConvertAll(Mixed, value => -value)).ShouldNotBeNull().ShouldBe(-1, 1e-12);
        Beta.Of([0.01], [0.01]).ShouldBeNull("one day");
        Beta.Of([0.01, 0.02], [0.01, 0.01]).ShouldBeNull("a benchmark that does not move");
        Should.Throw<ArgumentException>(() => Beta.Of([0.01], []));
    }

    [Fact]
    public void Moments_AreThoseOfThePopulation()
    {
        Moments.Skewness([0, 0, 0, 4]).ShouldNotBeNull().ShouldBe(1.1547005383792515, 1e-12);   // 2/√3
        Moments.ExcessKurtosis([0, 0, 0, 4]).ShouldNotBeNull().ShouldBe(-2 / 3d, 1e-12);         // 7/3 − 3
        Moments.Skewness([1, 1]).ShouldBeNull();
        Moments.ExcessKurtosis([1]).ShouldBeNull();
    }
}
