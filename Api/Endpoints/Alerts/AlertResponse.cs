namespace Risk.Api.Endpoints.Alerts;

/// <summary>An alert.</summary>
/// <param name="Description">The limit's.</param>
/// <param name="CurrentValue">Of the metric; null when it is undefined.</param>
/// <param name="PeakValue">The value furthest on the wrong side.</param>
/// <param name="Resolution">Null while it is open.</param>
/// <param name="ResolvedBy">Who resolved it by hand.</param>
/// <param name="SnoozedUntil">Notifications are held back until then.</param>
/// <param name="Escalation">Null when no policy applies.</param>
public record AlertResponse(
    string Id,
    string PortfolioId,
    string ThresholdId,
    string MetricType,
    Comparison ComparisonType,
    AlertStatus Status,
    Severity Severity,
    string? Description,
    decimal ThresholdValue,
    double? CurrentValue,
    double? PeakValue,
    DateTimeOffset TriggeredAt,
    DateTimeOffset? AcknowledgedAt,
    string? AcknowledgedBy,
    DateTimeOffset? ResolvedAt,
    AlertResolutionName? Resolution,
    string? ResolvedBy,
    DateTimeOffset? SnoozedUntil,
    EscalationFields? Escalation)
{
    public static AlertResponse From(AlertView view) => new(
        view.Id,
        view.PortfolioId,
        view.ThresholdId,
        view.MetricType,
        view.ComparisonType,
        view.Status,
        view.Severity,
        view.Description,
        view.ThresholdValue,
        view.CurrentValue,
        view.PeakValue,
        view.TriggeredAt,
        view.AcknowledgedAt,
        view.AcknowledgedBy,
        view.ResolvedAt,
        Name(view.Resolution),
        view.ResolvedBy,
        view.SnoozedUntil,
        EscalationFields.From(view.Escalation));

    private static AlertResolutionName? Name(ResolutionKind? kind) => kind switch
    {
        null => null,
        ResolutionKind.Manual => AlertResolutionName.Manual,
        _ => AlertResolutionName.Auto,
    };
}

/// <summary>Who ended an alert.</summary>
public enum AlertResolutionName
{
    /// <summary>The service: the metric is back, or the limit is gone.</summary>
    Auto,

    /// <summary>A user.</summary>
    Manual,
}
