namespace Risk.Api.Endpoints.Thresholds;

/// <summary>A limit.</summary>
/// <param name="Version">Rises by one with each change.</param>
/// <param name="OpenAlertId">The alert that is open for it; null when none is.</param>
public sealed record ThresholdResponse(
    string Id,
    string PortfolioId,
    string MetricType,
    Comparison ComparisonType,
    decimal ThresholdValue,
    Severity Severity,
    string? Description,
    decimal? ClearValue,
    double PendingForSeconds,
    double ClearForSeconds,
    double? StaleAfterSeconds,
    double? ReminderMinutes,
    string? EscalationPolicyId,
    bool Enabled,
    int Version,
    DateTimeOffset CreatedAt,
    DateTimeOffset UpdatedAt,
    string? OpenAlertId)
{
    public static ThresholdResponse From(ThresholdView view)
    {
        ThresholdDefinition limit = view.Definition;
        return new(
            limit.Id,
            limit.PortfolioId,
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
            view.Version,
            view.CreatedAt,
            view.UpdatedAt,
            view.OpenAlertId);
    }
}
