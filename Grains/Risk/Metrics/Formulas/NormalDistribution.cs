namespace Risk.Metrics;

/// <summary>Standard normal distribution: its density, and the quantiles of the tails that the metrics use.</summary>
internal static class NormalDistribution
{
    public static double Density(double z) => Math.Exp(-z * z / 2) / Math.Sqrt(2 * Math.PI);

    /// <summary>z with Φ(z) = <paramref name="tail"/>.</summary>
    /// <exception cref="ArgumentOutOfRangeException">Not one of the tails 0.05, 0.025 and 0.01.</exception>
    /// <remarks>Source: tables of the normal distribution, Abramowitz and Stegun 26.2.</remarks>
    public static double Quantile(double tail) => tail switch
    {
        Tail.P95 => -1.6448536269514727,
        Tail.P975 => -1.9599639845400542,
        Tail.P99 => -2.3263478740408412,
        _ => throw new ArgumentOutOfRangeException(nameof(tail), tail, "One of 0.05, 0.025 and 0.01."),
    };
}
