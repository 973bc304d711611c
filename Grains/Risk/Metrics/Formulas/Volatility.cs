namespace Risk.Metrics;

/// <summary>How much returns vary. Same unit as the returns, never negative.</summary>
public static class Volatility
{
    /// <summary>Weight of yesterday's variance in today's. Source: RiskMetrics (1996), 5.3.</summary>
    public const double Decay = 0.94;

    private static readonly double[] DecayPowers = Powers();

    /// <summary>Annual volatility: sample standard deviation (n - 1) × √periods; null below two returns.</summary>
    /// <remarks>Source: empyrical annual_volatility.</remarks>
    public static double? Annual(ReadOnlySpan<double> returns, double periodsPerYear = Year.TradingDays) =>
        Moments.StandardDeviation(returns) * Math.Sqrt(periodsPerYear);

    /// <summary>Daily volatility forecast after the last return, by exponential weights; null if none.</summary>
    /// <param name="returns">Oldest first.</param>
    /// <remarks>v = λv + (1 − λ)r², from the sample's mean square, as one sum. Source: RiskMetrics.</remarks>
    public static double? EwmaDaily(ReadOnlySpan<double> returns)
    {
        if (returns.IsEmpty)
            return null;
        (double squares, double power) = Lanes.DecayedSquares(returns, DecayPowers);
        return Math.Sqrt(power * MeanSquare(returns) + (1 - Decay) * squares);
    }

    /// <summary>Annual form of <see cref="EwmaDaily"/>.</summary>
    public static double? EwmaAnnual(ReadOnlySpan<double> returns) => EwmaDaily(returns) * Math.Sqrt(Year.TradingDays);

    /// <summary>Each return divided by the forecast before it and multiplied by the forecast for tomorrow.</summary>
    /// <returns>Returns as today's market would make them; as they were where there is no variance.</returns>
    /// <remarks>Source: Hull and White (1998), filtered historical simulation.</remarks>
    public static double[] Filter(ReadOnlySpan<double> returns)
    {
        double[] filtered = new double[returns.Length];
        Filter(returns, filtered);
        return filtered;
    }

    /// <summary>The same into memory that is there.</summary>
    internal static void Filter(ReadOnlySpan<double> returns, Span<double> filtered)
    {
        FilterScales(returns, filtered);
        for (int t = 0; t < filtered.Length; t++)
            filtered[t] *= returns[t];
    }

    /// <summary>What <see cref="Filter(ReadOnlySpan{double})"/> multiplies each return by; positive.</summary>
    internal static void FilterScales(ReadOnlySpan<double> returns, Span<double> scales)
    {
        scales.Fill(1);
        if (EwmaDaily(returns) is not { } tomorrow || tomorrow < Moments.NoDeviation)
            return;
        double variance = MeanSquare(returns);
        for (int t = 0; t < scales.Length; t++)
        {
            scales[t] = tomorrow / Math.Sqrt(variance);
            variance = Next(variance, returns[t]);
        }
    }

    private static double Next(double variance, double value) => Decay * variance + (1 - Decay) * value * value;

    private static double MeanSquare(ReadOnlySpan<double> values) =>
        Lanes.Sum(values, new Terms.Square(0)) / values.Length;

    // 0.94 to the power of 16, 15 … 0.
    private static double[] Powers()
    {
        double[] powers = new double[Lanes.Count + 1];
        powers[^1] = 1;
        for (int i = powers.Length - 2; i >= 0; i--)
            powers[i] = Decay * powers[i + 1];
        return powers;
    }
}
