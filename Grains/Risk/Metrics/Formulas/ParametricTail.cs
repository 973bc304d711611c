namespace Risk.Metrics;

/// <summary>Value at risk and expected shortfall from moments instead of sorted outcomes. A loss is negative.</summary>
public static class ParametricTail
{
    /// <summary>Normal with mean zero: σz.</summary>
    /// <remarks>Source: RiskMetrics; a daily mean is noise beside its deviation.</remarks>
    public static double NormalQuantile(double deviation, double tail) => deviation * NormalDistribution.Quantile(tail);

    /// <summary>Mean of the normal's tail: −σφ(z)/a.</summary>
    public static double NormalMean(double deviation, double tail) =>
        -deviation * NormalDistribution.Density(NormalDistribution.Quantile(tail)) / tail;

    /// <summary>Normal quantile bent by skewness S and excess kurtosis K, with the sample's mean.</summary>
    /// <remarks>
    /// μ + σ(z + (z²−1)S/6 + (z³−3z)K/24 − (2z³−5z)S²/36).
    /// Source: Favre and Galeano (2002), modified VaR; PerformanceAnalytics.
    /// </remarks>
    public static double CornishFisher(in Shape shape, double tail) => shape.Bend(Powers.AtQuantile(tail));

    /// <summary>Mean of the Cornish–Fisher quantile over the tail.</summary>
    public static double CornishFisherMean(in Shape shape, double tail) => shape.Bend(Powers.OverTail(tail));

    /// <summary>z, z² and z³ that the expansion takes: those of a quantile, or their means over a tail.</summary>
    internal readonly record struct Powers(double First, double Second, double Third)
    {
        public static Powers AtQuantile(double tail)
        {
            double z = NormalDistribution.Quantile(tail);
            return new(z, z * z, z * z * z);
        }

        /// <remarks>The tail means of z, z² and z³ are −φ/a, 1 − zφ/a and −(z² + 2)φ/a.</remarks>
        public static Powers OverTail(double tail)
        {
            double z = NormalDistribution.Quantile(tail), ratio = NormalDistribution.Density(z) / tail;
            return new(-ratio, 1 - z * ratio, -(z * z + 2) * ratio);
        }

        public double OfSkewness => (Second - 1) / 6;

        public double OfKurtosis => (Third - 3 * First) / 24;

        public double OfSquaredSkewness => -(2 * Third - 5 * First) / 36;
    }

    /// <summary>The four moments that the Cornish–Fisher expansion uses.</summary>
    public readonly record struct Shape(double Mean, double Deviation, double Skewness, double ExcessKurtosis)
    {
        /// <summary>Of two or more values; without deviation there is no skewness and no kurtosis.</summary>
        public static Shape Of(ReadOnlySpan<double> values) => new(
            Moments.Mean(values) ?? 0,
            Moments.StandardDeviation(values) ?? 0,
            Moments.Skewness(values) ?? 0,
            Moments.ExcessKurtosis(values) ?? 0);

        /// <summary>How many deviations from the mean the bent quantile lies.</summary>
        internal double Distance(in Powers z) =>
            z.First + z.OfSkewness * Skewness + z.OfKurtosis * ExcessKurtosis
                + z.OfSquaredSkewness * Skewness * Skewness;

        internal double Bend(in Powers z) => Mean + Deviation * Distance(z);
    }
}
