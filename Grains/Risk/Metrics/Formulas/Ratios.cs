namespace Risk.Metrics;

/// <summary>Reward for risk over realised returns, oldest first. A ratio over nothing is null.</summary>
public static class Ratios
{
    /// <summary>mean(r − rf)/sd(r − rf)·√periods; null below two returns or without deviation.</summary>
    /// <param name="ratePerPeriod">Risk-free rate of one period.</param>
    /// <remarks>Source: empyrical sharpe_ratio, Sharpe (1994).</remarks>
    public static double? Sharpe(
        ReadOnlySpan<double> returns, double ratePerPeriod = 0, double periodsPerYear = Year.TradingDays)
    {
        // A constant rate moves the mean and leaves the deviation.
        return Moments.StandardDeviation(returns) is not { } deviation || deviation < Moments.NoDeviation
            ? null
            : (Moments.Mean(returns) - ratePerPeriod) / deviation * Math.Sqrt(periodsPerYear);
    }

    /// <summary>(mean(r) − T)·periods over the annual downside deviation below T; null without downside.</summary>
    /// <remarks>All n in both means. Source: empyrical sortino_ratio, Sortino and Price (1994).</remarks>
    public static double? Sortino(
        ReadOnlySpan<double> returns, double target = 0, double periodsPerYear = Year.TradingDays)
    {
        return DownsideDeviation(returns, target, periodsPerYear) is not { } downside || downside < Moments.NoDeviation
            ? null
            : (Moments.Mean(returns) - target) * periodsPerYear / downside;
    }

    /// <summary>√mean(min(0, r − T)²)·√periods; null without returns.</summary>
    /// <remarks>Source: empyrical downside_risk.</remarks>
    public static double? DownsideDeviation(
        ReadOnlySpan<double> returns, double target = 0, double periodsPerYear = Year.TradingDays)
    {
        if (returns.IsEmpty)
            return null;
        double squares = Lanes.Sum(returns, new Terms.Shortfall(target));
        return Math.Sqrt(squares / returns.Length) * Math.Sqrt(periodsPerYear);
    }

    /// <summary>Growth a year that compounds to the returns; null without returns or when all was lost.</summary>
    /// <remarks>Source: empyrical cagr, years = n / periods.</remarks>
    public static double? AnnualGrowth(ReadOnlySpan<double> returns, double periodsPerYear = Year.TradingDays)
    {
        double wealth = Lanes.Growth(returns);
        return returns.IsEmpty || wealth <= 0 ? null : Math.Pow(wealth, periodsPerYear / returns.Length) - 1;
    }

    /// <summary>Annual growth over the deepest drawdown; null without drawdown.</summary>
    /// <remarks>Source: empyrical calmar_ratio.</remarks>
    public static double? Calmar(ReadOnlySpan<double> returns, double periodsPerYear = Year.TradingDays) =>
        Calmar(returns, Drawdown.Max(returns), periodsPerYear);

    /// <summary>The same where the drawdown is known.</summary>
    internal static double? Calmar(
        ReadOnlySpan<double> returns, double? maxDrawdown, double periodsPerYear = Year.TradingDays) =>
        maxDrawdown is { } deepest and < 0 ? AnnualGrowth(returns, periodsPerYear) / -deepest : null;
}
