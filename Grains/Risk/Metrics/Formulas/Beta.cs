namespace Risk.Metrics;

/// <summary>Sensitivity to a benchmark.</summary>
public static class Beta
{
    // Below this the benchmark does not move and the slope is rounding. Source: empyrical beta.
    private const double NoVariance = 1e-30;

    /// <summary>cov(r, b)/var(b) over aligned periods; null below two or when the benchmark does not move.</summary>
    /// <exception cref="ArgumentException">The series differ in length.</exception>
    /// <remarks>Source: empyrical beta.</remarks>
    public static double? Of(ReadOnlySpan<double> returns, ReadOnlySpan<double> benchmark)
    {
        if (returns.Length != benchmark.Length)
            throw new ArgumentException("One return for each of the benchmark's.", nameof(returns));
        if (Moments.Mean(returns) is not { } mean || Moments.Mean(benchmark) is not { } level || returns.Length < 2)
            return null;
        double covariance = Lanes.Products(returns, mean, benchmark, level);
        double variance = Lanes.Products(benchmark, level, benchmark, level);
        return variance / returns.Length < NoVariance ? null : covariance / variance;
    }
}
