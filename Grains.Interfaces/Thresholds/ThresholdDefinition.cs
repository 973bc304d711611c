namespace Risk.Contracts;

/// <summary>What a user says of a limit.</summary>
/// <param name="MetricType">Metric id; losses are negative, e.g. <c>var_99 less_than -0.03</c>.</param>
/// <param name="ClearValue">Level past which the metric must be back; null: the threshold value itself.</param>
/// <param name="PendingForSeconds">How long it must be broken before an alert opens; 0: at once.</param>
/// <param name="ClearForSeconds">How long it must be back before the alert resolves; 0: at once.</param>
/// <param name="StaleAfterSeconds">Overrides how old a price may be; null: the service's setting.</param>
/// <param name="ReminderMinutes">Repeats the notification while open; null: never.</param>
/// <param name="EscalationPolicyId">Null, or of no policy: the default policy of the severity.</param>
/// <param name="Dynamic">The level follows from the metric's history; null: it is the threshold value.</param>
/// <param name="TemplateId">The template that it came from; null when it was made by itself.</param>
[GenerateSerializer, Immutable, Alias("risk.threshold-definition")]
public sealed record ThresholdDefinition(
    [property: Id(0)] string Id,
    [property: Id(1)] string PortfolioId,
    [property: Id(2)] string MetricType,
    [property: Id(3)] Comparison ComparisonType,
    [property: Id(4)] decimal ThresholdValue,
    [property: Id(5)] Severity Severity,
    [property: Id(6)] string? Description = null,
    [property: Id(7)] decimal? ClearValue = null,
    [property: Id(8)] double PendingForSeconds = 0,
    [property: Id(9)] double ClearForSeconds = 0,
    [property: Id(10)] double? StaleAfterSeconds = null,
    [property: Id(11)] double? ReminderMinutes = null,
    [property: Id(12)] string? EscalationPolicyId = null,
    [property: Id(13)] bool Enabled = true,
    [property: Id(14)] DynamicLevel? Dynamic = null,
    [property: Id(15)] string? TemplateId = null);
