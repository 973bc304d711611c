namespace Risk.Api.Endpoints.Thresholds;

/// <summary>A limit, as a user says it: broken while <c>metric comparison threshold_value</c> is true.</summary>
/// <param name="MetricType">Metric id; losses are negative, e.g. <c>var_99 less_than -0.03</c>.</param>
/// <param name="Id">Absent: made up. In the path's request it must be the path's.</param>
/// <param name="ClearValue">Level past which the metric must be back; absent: the threshold value itself.</param>
/// <param name="PendingForSeconds">How long it must be broken before an alert opens.</param>
/// <param name="ClearForSeconds">How long it must be back before the alert resolves.</param>
/// <param name="StaleAfterSeconds">How old a price may be; absent: the service's setting.</param>
/// <param name="ReminderMinutes">Repeats the notification while open; absent: never.</param>
/// <param name="EscalationPolicyId">Absent, or of no policy: the default policy of the severity.</param>
/// <param name="Dynamic">The level follows from the metric's recorded history, never looser than the threshold value.
/// </param>
/// <param name="TemplateId">The template that it came from.</param>
public sealed record ThresholdRequest(
    string PortfolioId,
    string MetricType,
    Comparison ComparisonType,
    decimal ThresholdValue,
    Severity Severity,
    string? Id = null,
    string? Description = null,
    decimal? ClearValue = null,
    double PendingForSeconds = 0,
    double ClearForSeconds = 0,
    double? StaleAfterSeconds = null,
    double? ReminderMinutes = null,
    string? EscalationPolicyId = null,
    bool Enabled = true,
    DynamicFields? Dynamic = null,
    string? TemplateId = null)
{
    /// <summary>The id, or one that is made up once for the request.</summary>
    internal string IdOrNew { get; } = Id ?? $"limit-{Guid.NewGuid():N}"[..18];

    public static ThresholdRequest From(ThresholdDefinition limit) => new(
        limit.PortfolioId,
        limit.MetricType,
        limit.ComparisonType,
        limit.ThresholdValue,
        limit.Severity,
        limit.Id,
        limit.Description,
        limit.ClearValue,
        limit.PendingForSeconds,
        limit.ClearForSeconds,
        limit.StaleAfterSeconds,
        limit.ReminderMinutes,
        limit.EscalationPolicyId,
        limit.Enabled,
        DynamicFields.From(limit.Dynamic),
        limit.TemplateId);

    public ThresholdDefinition ToContract(string id) => new(
        id,
        PortfolioId,
        MetricType,
        ComparisonType,
        ThresholdValue,
        Severity,
        Description,
        ClearValue,
        PendingForSeconds,
        ClearForSeconds,
        StaleAfterSeconds,
        ReminderMinutes,
        EscalationPolicyId,
        Enabled,
        Dynamic?.ToContract(),
        TemplateId);
}
