namespace Risk.Metrics;

/// <summary>Moments of a sample, by two passes. A moment that the sample is too small for is null.</summary>
public static class Moments
{
    /// <summary>Standard deviations below this are rounding, not risk; ratios over them are undefined.</summary>
    public const double NoDeviation = 1e-15;

    public static double? Mean(ReadOnlySpan<double> values) =>
        values.IsEmpty ? null : Lanes.Sum(values, default(Terms.Value)) / values.Length;

    /// <summary>Sample standard deviation (n - 1), null below two values.</summary>
    public static double? StandardDeviation(ReadOnlySpan<double> values) =>
        values.Length < 2 ? null : Math.Sqrt(Squares(values, Mean(values)!.Value) / (values.Length - 1));

    /// <summary>Third standardised moment of the population, null without deviation.</summary>
    public static double? Skewness(ReadOnlySpan<double> values) =>
        PopulationDeviation(values) is not { } deviation
            ? null
            : Cubes(values, Mean(values)!.Value) / values.Length / (deviation * deviation * deviation);

    /// <summary>Fourth standardised moment of the population minus 3, null without deviation.</summary>
    public static double? ExcessKurtosis(ReadOnlySpan<double> values)
    {
        if (PopulationDeviation(values) is not { } deviation)
            return null;
        double variance = deviation * deviation;
        return FourthPowers(values, Mean(values)!.Value) / values.Length / (variance * variance) - 3;
    }

    private static double? PopulationDeviation(ReadOnlySpan<double> values)
    {
        if (values.Length < 2)
            return null;
        double deviation = Math.Sqrt(Squares(values, Mean(values)!.Value) / values.Length);
        return deviation < NoDeviation ? null : deviation;
    }

    private static double Squares(ReadOnlySpan<double> values, double mean) =>
        Lanes.Sum(values, new Terms.Square(mean));

    private static double Cubes(ReadOnlySpan<double> values, double mean) =>
        Lanes.Sum(values, new Terms.Cube(mean));

    private static double FourthPowers(ReadOnlySpan<double> values, double mean) =>
        Lanes.Sum(values, new Terms.FourthPower(mean));
}
