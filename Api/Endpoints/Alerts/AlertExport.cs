using System.Text.Json;
using Risk.Api.Endpoints.Audit;
using Risk.Api.Endpoints.Notifications;
using Risk.Api.Endpoints.Thresholds;
using Risk.Api.Problems;
using Risk.Api.Security;

namespace Risk.Api.Endpoints.Alerts;

/// <summary>Gathers all that is known of one alert.</summary>
internal static class AlertExport
{
    // One question of the records; a list of the Api is no longer either.
    private const int AtOnce = PageRequest.MaxLimit;

    public static async Task<IResult> GetAsync(
        string id, HttpContext http, IClusterClient cluster, TimeProvider clock)
    {
        if (await AlertEndpoints.FindAsync(id, http, cluster) is not { } alert)
            return ProblemResult.NotFound("alert", id);
        ImmutableArray<TimelineEntry> timeline = await cluster.Records().Timeline(id);
        List<NotificationView> notifications = await AllAsync(
            page => cluster.Records().Notifications(new(PortfolioScope.All, id), page));
        AuditEntryResponse[] rows = [.. (await AuditAsync(alert, timeline, notifications, cluster))
            .OrderBy(row => row.Sequence).Select(AuditEntryResponse.From)];
        ThresholdView? limit = await cluster.Threshold(alert.ThresholdId).Get();
        return Endpoints.Answers.Ok(new AlertExportResponse(
            clock.GetUtcNow(),
            http.User.Caller().Name,
            AlertDetailResponse.From(alert),
            limit is null ? null : ThresholdResponse.From(limit),
            PolicyIn(rows, alert.Escalation),
            [.. timeline.Select(TimelineEntryResponse.From)],
            [.. notifications.OrderBy(n => n.CreatedAt).Select(NotificationResponse.From)],
            rows,
            AuditChainResponse.From(await cluster.Records().AuditCheck())));
    }

    private static async Task<List<AuditEntry>> AuditAsync(AlertView alert, ImmutableArray<TimelineEntry> timeline,
        List<NotificationView> notifications, IClusterClient cluster)
    {
        string[] ids =
        [
            alert.Id, alert.ThresholdId, alert.Escalation?.PolicyId ?? alert.Id, .. timeline.Select(entry => entry.Id),
            .. notifications.Select(n => n.Id),
        ];
        List<AuditEntry> found = [];
        foreach (string[] some in ids.Distinct().Chunk(AtOnce))
            found.AddRange(await AllAsync(page => cluster.Records().Audit(new(EntityIds: [.. some]), page)));
        return found;
    }

    private static async Task<List<T>> AllAsync<T>(Func<PageRequest, Task<Page<T>>> read)
    {
        List<T> all = [];
        string? cursor = null;
        do
        {
            Page<T> part = await read(new(AtOnce, cursor));
            all.AddRange(part.Items);
            cursor = part.NextCursor;
        }
        while (cursor is not null);
        return all;
    }

    /// <summary>The policy as it was when the alert took it, whatever became of it since.</summary>
    private static JsonElement? PolicyIn(AuditEntryResponse[] rows, EscalationSummary? escalation) => rows
        .Where(row => escalation is not null && Member(row.Entry, "entity") == "escalation_rules")
        .Select(row => row.Entry.GetProperty("after"))
        .Where(after => after.ValueKind == JsonValueKind.Object
            && Member(after, "id") == escalation!.PolicyId
            && after.GetProperty("version").GetInt32() == escalation.PolicyVersion)
        .Select(after => (JsonElement?)after)
        .FirstOrDefault();

    private static string? Member(JsonElement json, string name) =>
        json.TryGetProperty(name, out JsonElement value) ? value.ToString() : null;
}
