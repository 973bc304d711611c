namespace Risk.Metrics;

/// <summary>How much returns vary. Same unit as the returns, never negative.</summary>
public static class Volatility
{
    /// <summary>Weight of yesterday's variance in today's. Source: RiskMetrics (1996), 5.3.</summary>
    public const double Decay = 0.94;

    /// <summary>Annual volatility: sample standard deviation (n - 1) × √periods; null below two returns.</summary>
    /// <remarks>Source: empyrical annual_volatility.</remarks>
    public static double? Annual(ReadOnlySpan<double> returns, double periodsPerYear = Year.TradingDays) =>
        Moments.StandardDeviation(returns) * Math.Sqrt(periodsPerYear);

    /// <summary>Daily volatility forecast after the last return, by exponential weights; null if none.</summary>
    /// <param name="returns">Oldest first.</param>
    /// <remarks>v = λv + (1 − λ)r², from the sample's mean square. Source: RiskMetrics.</remarks>
    public static double? EwmaDaily(ReadOnlySpan<double> returns)
    {
        if (returns.IsEmpty)
            return null;
        double variance = MeanSquare(returns);
        foreach (double value in returns)
            variance = Next(variance, value);
        return Math.Sqrt(variance);
    }

    /// <summary>Annual form of <see cref="EwmaDaily"/>.</summary>
    public static double? EwmaAnnual(ReadOnlySpan<double> returns) => EwmaDaily(returns) * Math.Sqrt(Year.TradingDays);

    /// <summary>Each return divided by the forecast before it and multiplied by the forecast for tomorrow.</summary>
    /// <returns>Returns as today's market would make them; as they were where there is no variance.</returns>
    /// <remarks>Source: Hull and White (1998), filtered historical simulation.</remarks>
    public static double[] Filter(ReadOnlySpan<double> returns)
    {
        double[] filtered = FilterScales(returns);
        for (int t = 0; t < filtered.Length; t++)
            filtered[t] *= returns[t];
        return filtered;
    }

    /// <summary>What <see cref="Filter"/> multiplies each return by; positive.</summary>
    internal static double[] FilterScales(ReadOnlySpan<double> returns)
    {
        double[] scales = new double[returns.Length];
        Array.Fill(scales, 1);
        if (EwmaDaily(returns) is not { } tomorrow || tomorrow < Moments.NoDeviation)
            return scales;
        double variance = MeanSquare(returns);
        for (int t = 0; t < scales.Length; t++)
        {
            scales[t] = tomorrow / Math.Sqrt(variance);
            variance = Next(variance, returns[t]);
        }
        return scales;
    }

    private static double Next(double variance, double value) => Decay * variance + (1 - Decay) * value * value;

    private static double MeanSquare(ReadOnlySpan<double> values)
    {
        double sum = 0;
        foreach (double value in values)
            sum += value * value;
        return sum / values.Length;
    }
}
