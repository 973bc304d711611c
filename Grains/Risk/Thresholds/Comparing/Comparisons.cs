namespace Risk.Thresholds;

public static class Comparisons
{
    // As exact as metrics are promised to be.
    private const double EqualTolerance = 1e-9;

    /// <summary>Whether <c>value comparison level</c> is true. False for NaN.</summary>
    public static bool Holds(this Comparison comparison, double value, double level) => comparison switch
    {
        Comparison.LessThan => value < level,
        Comparison.LessThanOrEqual => value <= level,
        Comparison.GreaterThan => value > level,
        Comparison.GreaterThanOrEqual => value >= level,
        Comparison.Equal => Math.Abs(value - level) <= EqualTolerance * Math.Max(1, Math.Abs(level)),
        _ => throw new ArgumentOutOfRangeException(nameof(comparison), comparison, "No such comparison."),
    };

    /// <summary>1 when higher values are worse, −1 when lower ones are, 0 for <c>equal</c>.</summary>
    public static int WorseDirection(this Comparison comparison) => comparison switch
    {
        Comparison.LessThan or Comparison.LessThanOrEqual => -1,
        Comparison.GreaterThan or Comparison.GreaterThanOrEqual => 1,
        _ => 0,
    };

    /// <summary>The value further on the wrong side; for <c>equal</c>, which has no wrong side, the first.</summary>
    public static double Worse(this Comparison comparison, double first, double second) =>
        (second - first) * comparison.WorseDirection() > 0 ? second : first;
}
