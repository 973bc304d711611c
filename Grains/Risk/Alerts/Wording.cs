using System.Globalization;
using Risk.Thresholds;

namespace Risk.Alerts;

/// <summary>The words that people read about alerts, the same in messages, notes and logs.</summary>
public static class Wording
{
    private const double Huge = 1e15;

    /// <summary>Up to six decimals, thousands grouped: −0.0342 as "-0.0342", 1234567.5 as "1,234,567.5".</summary>
    public static string Number(double? value) => value is { } v
        ? v.ToString(Math.Abs(v) < Huge ? "#,0.######" : "G6", CultureInfo.InvariantCulture)
        : "undefined";

    /// <summary>E.g. "below".</summary>
    public static string Words(this Comparison comparison) => comparison switch
    {
        Comparison.LessThan => "below",
        Comparison.LessThanOrEqual => "at or below",
        Comparison.GreaterThan => "above",
        Comparison.GreaterThanOrEqual => "at or above",
        _ => "equal to",
    };

    /// <summary>E.g. "var_99 is -0.0312, below the limit -0.03".</summary>
    public static string Standing(Alert alert)
    {
        string limit = $"{alert.Comparison.Words()} the limit {Number(alert.Threshold)}";
        return alert.CurrentValue is not { } value ? $"{alert.MetricId} is undefined"
            : alert.Comparison.Holds(value, alert.Threshold) ? $"{alert.MetricId} is {Apart(value, alert)}, {limit}"
            : $"{alert.MetricId} is {Apart(value, alert)}, no longer {limit}";
    }

    /// <summary>E.g. "the metric is back".</summary>
    public static string Words(this ResolutionKind kind) => kind switch
    {
        ResolutionKind.Auto => "the metric is back",
        ResolutionKind.Manual => "resolved by hand",
        ResolutionKind.ThresholdDeleted => "the limit was deleted",
        ResolutionKind.ThresholdDisabled => "the limit was switched off",
        ResolutionKind.ThresholdChanged => "the limit was changed to another metric or comparison",
        _ => "the portfolio was deleted",
    };

    /// <summary>E.g. "2020-02-27 14:30:05 UTC".</summary>
    public static string Time(DateTimeOffset at) =>
        at.UtcDateTime.ToString("yyyy-MM-dd HH:mm:ss 'UTC'", CultureInfo.InvariantCulture);

    // A value that only rounds to the limit shows that it is another.
    private static string Apart(double value, Alert alert) =>
        value != alert.Threshold && Number(value) == Number(alert.Threshold)
            ? value.ToString("G12", CultureInfo.InvariantCulture)
            : Number(value);
}
