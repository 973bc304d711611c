namespace Risk.Api.Endpoints.Thresholds;

/// <summary>How much of a limit is used.</summary>
/// <param name="Value">The metric's; null when undefined.</param>
/// <param name="ThresholdValue">The level that it is judged by.</param>
/// <param name="UtilisationPct">100 is the limit itself; null when it cannot be measured.</param>
/// <param name="OpenAlertId">The alert that is open for it; null when none is.</param>
/// <param name="Error">Why it could not be judged; null when it was.</param>
/// <param name="IsOver">Whether the value is on the wrong side of the level in this snapshot, however long.</param>
public sealed record LimitUsageResponse(
    string ThresholdId,
    string MetricType,
    double? Value,
    decimal ThresholdValue,
    double? UtilisationPct,
    LimitStatus Status,
    string? OpenAlertId,
    string? Error,
    Comparison ComparisonType,
    Severity Severity,
    bool IsOver)
{
    public static LimitUsageResponse From(LimitUsage usage) => new(
        usage.ThresholdId,
        usage.MetricType,
        usage.Value,
        usage.ThresholdValue,
        usage.UtilisationPct,
        usage.Status,
        usage.OpenAlertId,
        usage.Error,
        usage.Comparison,
        usage.Severity,
        usage.IsOver);
}
