namespace Risk.Contracts;

/// <summary>An alert.</summary>
/// <param name="PeakValue">The value furthest on the wrong side.</param>
/// <param name="Escalation">How its escalation stands; null when no policy applies.</param>
[GenerateSerializer, Immutable, Alias("risk.alert-view")]
public sealed record AlertView(
    [property: Id(0)] string Id,
    [property: Id(1)] string PortfolioId,
    [property: Id(2)] string ThresholdId,
    [property: Id(3)] string MetricType,
    [property: Id(4)] Comparison ComparisonType,
    [property: Id(5)] AlertStatus Status,
    [property: Id(6)] Severity Severity,
    [property: Id(7)] string? Description,
    [property: Id(8)] decimal ThresholdValue,
    [property: Id(9)] double? CurrentValue,
    [property: Id(10)] double? PeakValue,
    [property: Id(11)] DateTimeOffset TriggeredAt,
    [property: Id(12)] DateTimeOffset? AcknowledgedAt,
    [property: Id(13)] string? AcknowledgedBy,
    [property: Id(14)] DateTimeOffset? ResolvedAt,
    [property: Id(15)] ResolutionKind? Resolution,
    [property: Id(16)] string? ResolvedBy,
    [property: Id(17)] DateTimeOffset? SnoozedUntil,
    [property: Id(18)] EscalationSummary? Escalation)
{
    /// <summary>Only when the alert itself is asked; lists, messages and news go without.</summary>
    [Id(19)] public AlertOrigin? Origin { get; init; }
}
