using System.Globalization;

namespace Risk.Thresholds;

/// <summary>
/// Levels from a metric's own history. Such a level may be stricter than the limit's fixed threshold, never looser: a
/// risk that grows slowly would otherwise carry its own limit along.
/// </summary>
public static class DynamicLevels
{
    // What a column of the records holds, with 8 decimals.
    private const double Largest = 1e19;
    private const int Decimals = 8;

    /// <param name="threshold">The limit's fixed threshold, in the metric's unit and sign.</param>
    /// <param name="newestFirst">The metric, one value a day.</param>
    public static DynamicLevelDecision Decide(
        DynamicRule rule, Comparison comparison, double threshold, IEnumerable<double> newestFirst)
    {
        double[] values = [.. newestFirst.Take(rule.WindowDays).Order()];
        if (values.Length < Math.Max(rule.MinObservations, 1))
            return new(threshold, values.Length, Text(
                $"{values.Length} of the {rule.MinObservations} days that are needed are recorded: threshold_value"));
        double level = Math.Round(Quantile(values, rule.Percentile / 100) * rule.Multiplier, Decimals);
        string source = Text($"the {rule.Percentile} % percentile of {values.Length} days times {rule.Multiplier}");
        if (!(Math.Abs(level) < Largest))
            return new(threshold, values.Length, $"{source} is out of range: threshold_value");
        return (level - threshold) * comparison.WorseDirection() > 0
            ? new(threshold, values.Length, Text($"{source} is {level}, looser than threshold_value"))
            : new(level, values.Length, source);
    }

    /// <summary>Type 7, as everywhere: h = (n−1)p, between the values around it.</summary>
    /// <param name="sorted">Ascending, at least one.</param>
    private static double Quantile(double[] sorted, double p)
    {
        double place = (sorted.Length - 1) * p;
        int below = Math.Min((int)place, sorted.Length - 1), above = Math.Min(below + 1, sorted.Length - 1);
        return sorted[below] + (place - below) * (sorted[above] - sorted[below]);
    }

    private static string Text(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}
