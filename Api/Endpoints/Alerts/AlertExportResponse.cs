using System.Text.Json;
using Risk.Api.Endpoints.Audit;
using Risk.Api.Endpoints.Notifications;
using Risk.Api.Endpoints.Thresholds;

namespace Risk.Api.Endpoints.Alerts;

/// <summary>The whole story of one alert.</summary>
/// <param name="Threshold">The limit as it is now; null when it is gone, or the alert is the service's own.</param>
/// <param name="Policy">The version of the escalation policy that the alert took; null when none applied.</param>
/// <param name="Timeline">Oldest first.</param>
/// <param name="Notifications">With every try, oldest first.</param>
/// <param name="Audit">Every change of the rows above, as it was chained.</param>
/// <param name="Chain">Whether the whole audit log is as it was written.</param>
public sealed record AlertExportResponse(
    DateTimeOffset ExportedAt,
    string ExportedBy,
    AlertDetailResponse Alert,
    ThresholdResponse? Threshold,
    JsonElement? Policy,
    IReadOnlyList<TimelineEntryResponse> Timeline,
    IReadOnlyList<NotificationResponse> Notifications,
    IReadOnlyList<AuditEntryResponse> Audit,
    AuditChainResponse Chain);
