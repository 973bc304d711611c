namespace Risk.Api.Endpoints.Thresholds;

/// <summary>A limit.</summary>
/// <param name="Dynamic">The level follows from the metric's recorded history; null: it is the threshold value.</param>
/// <param name="TemplateId">The template that it came from; null when it was made by itself.</param>
/// <param name="Version">Rises by one with each change.</param>
/// <param name="OpenAlertId">The alert that is open for it; null when none is.</param>
/// <param name="Level">What it is judged by when it is dynamic; else null.</param>
/// <param name="Warnings">What about it does not do what it says, as things stand.</param>
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
    DynamicFields? Dynamic,
    string? TemplateId,
    int Version,
    DateTimeOffset CreatedAt,
    DateTimeOffset UpdatedAt,
    string? OpenAlertId,
    LevelResponse? Level,
    IReadOnlyList<string> Warnings)
{
    public static ThresholdResponse From(ThresholdView view) => From(view, []);

    public static ThresholdResponse From(ThresholdView view, IReadOnlyList<string> warnings)
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
            DynamicFields.From(limit.Dynamic),
            limit.TemplateId,
            view.Version,
            view.CreatedAt,
            view.UpdatedAt,
            view.OpenAlertId,
            LevelResponse.From(view.Level),
            warnings);
    }
}
