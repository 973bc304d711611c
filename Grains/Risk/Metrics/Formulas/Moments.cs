namespace Risk.Metrics;

/// <summary>Moments of a sample, by two passes. A moment that the sample is too small for is null.</summary>
public static class Moments
{
    /// <summary>Standard deviations below this are rounding, not risk; ratios over them are undefined.</summary>
    public const double NoDeviation = 1e-15;

    public static double? Mean(ReadOnlySpan<double> values) =>
        values.IsEmpty ? null : Sum(values) / values.Length;

    /// <summary>Sample standard deviation (n - 1), null below two values.</summary>
    public static double? StandardDeviation(ReadOnlySpan<double> values) =>
        values.Length < 2 ? null : Math.Sqrt(Central(values, 2) * values.Length / (values.Length - 1));

    /// <summary>Third standardised moment of the population, null without deviation.</summary>
    public static double? Skewness(ReadOnlySpan<double> values) => Standardised(values, 3);

    /// <summary>Fourth standardised moment of the population minus 3, null without deviation.</summary>
    public static double? ExcessKurtosis(ReadOnlySpan<double> values) => Standardised(values, 4) - 3;

    private static double? Standardised(ReadOnlySpan<double> values, int order)
    {
        if (values.Length < 2)
            return null;
        double variance = Central(values, 2);
        return Math.Sqrt(variance) < NoDeviation ? null : Central(values, order) / Math.Pow(variance, order / 2.0);
    }

    private static double Central(ReadOnlySpan<double> values, int order)
    {
        double mean = Sum(values) / values.Length, sum = 0;
        foreach (double value in values)
        {
            double deviation = value - mean, square = deviation * deviation;
            sum += order switch { 2 => square, 3 => square * deviation, _ => square * square };
        }
        return sum / values.Length;
    }

    private static double Sum(ReadOnlySpan<double> values)
    {
        double sum = 0;
        foreach (double value in values)
            sum += value;
        return sum;
    }
}
