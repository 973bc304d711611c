using System.Globalization;
using Risk.Thresholds;

namespace Risk.Alerts;

/// <summary>The words that people read about alerts, the same in messages, notes and logs.</summary>
public static class Wording
{
    /// <summary>Up to six decimals, thousands grouped: −0.0342 as "-0.0342", 1234567.5 as "1,234,567.5".</summary>
    public static string Number(double? value) =>
        value is { } v ? v.ToString("#,0.######", CultureInfo.InvariantCulture) : "undefined";

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
    public static string Breach(Alert alert) =>
        $"{alert.MetricId} is {Number(alert.CurrentValue)}, "
        + $"{alert.Comparison.Words()} the limit {Number(alert.Threshold)}";

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
}
