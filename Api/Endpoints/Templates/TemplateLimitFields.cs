using Risk.Api.Endpoints.Thresholds;

namespace Risk.Api.Endpoints.Templates;

/// <summary>A limit of a template: what a threshold says, but for its id and its portfolio.</summary>
/// <param name="Name">Its name within the template, a part of the ids of the thresholds that it becomes.</param>
public sealed record TemplateLimitFields(
    string Name,
    string MetricType,
    Comparison ComparisonType,
    decimal ThresholdValue,
    Severity Severity,
    string? Description = null,
    decimal? ClearValue = null,
    double PendingForSeconds = 0,
    double ClearForSeconds = 0,
    double? StaleAfterSeconds = null,
    double? ReminderMinutes = null,
    string? EscalationPolicyId = null,
    bool Enabled = true,
    DynamicFields? Dynamic = null)
{
    public static TemplateLimitFields From(ThresholdDefinition limit) => new(
        limit.Id,
        limit.MetricType,
        limit.ComparisonType,
        limit.ThresholdValue,
        limit.Severity,
        limit.Description,
        limit.ClearValue,
        limit.PendingForSeconds,
        limit.ClearForSeconds,
        limit.StaleAfterSeconds,
        limit.ReminderMinutes,
        limit.EscalationPolicyId,
        limit.Enabled,
        DynamicFields.From(limit.Dynamic));

    public ThresholdDefinition ToContract() => new(
        Name,
        "",
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
        Dynamic?.ToContract());
}
