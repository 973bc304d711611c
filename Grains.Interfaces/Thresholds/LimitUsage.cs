namespace Risk.Contracts;

/// <summary>How much of a limit is used, as of a snapshot.</summary>
/// <param name="Value">The metric's; null when undefined.</param>
/// <param name="ThresholdValue">The level that it is judged by.</param>
/// <param name="UtilisationPct">Percent; 100 is the limit itself. Null when it cannot be measured.</param>
/// <param name="OpenAlertId">The alert that is open for it; null when none is.</param>
/// <param name="Error">Why it could not be judged; null when it was.</param>
/// <param name="IsOver">Whether the value is on the wrong side of the level at this snapshot, however long.</param>
[GenerateSerializer, Immutable, Alias("risk.limit-usage")]
public sealed record LimitUsage(
    [property: Id(0)] string ThresholdId,
    [property: Id(1)] string MetricType,
    [property: Id(2)] double? Value,
    [property: Id(3)] decimal ThresholdValue,
    [property: Id(4)] double? UtilisationPct,
    [property: Id(5)] LimitStatus Status,
    [property: Id(6)] string? OpenAlertId,
    [property: Id(7)] string? Error,
    [property: Id(8)] Comparison Comparison,
    [property: Id(9)] Severity Severity,
    [property: Id(10)] bool IsOver);
