using System.Globalization;
using System.Text.Json.Nodes;
using Risk.Contracts;
using Risk.Grains.Channels;

namespace Risk.Silo.Notifications.Webhooks.Shapes;

/// <summary>Events for PagerDuty, one for each alert that a message tells; its incident is the alert.</summary>
/// <remarks>Source: PagerDuty, Events API v2: a summary has 1,024 characters, a deduplication key 255.</remarks>
internal static class PagerDutyBody
{
    private const int LongestSummary = 1024;
    private const int LongestKey = 255;

    /// <param name="link">Of an alert's id.</param>
    public static IEnumerable<JsonObject> Of(OutgoingMessage message, string routingKey, Func<string, string> link) =>
        message.Also.Select(other => Event(other, Summary(other), message.Id, routingKey, link))
            .Prepend(Event(message.Payload, message.Subject, message.Id, routingKey, link));

    private static JsonObject Event(
        NotificationRequest told, string summary, string id, string routingKey, Func<string, string> link)
    {
        var alert = told.Notice.Alert;
        return new()
        {
            ["routing_key"] = routingKey,
            ["event_action"] = Action(told),
            ["dedup_key"] = Texts.Cut(told.Kind == NotificationKind.Test ? id : alert.Id, LongestKey),
            ["client"] = "Orleans.Risk",
            ["client_url"] = link(alert.Id),
            ["payload"] = Payload(told, Texts.Cut(summary, LongestSummary)),
        };
    }

    private static JsonObject Payload(NotificationRequest told, string summary)
    {
        var alert = told.Notice.Alert;
        return new()
        {
            ["summary"] = summary,
            ["source"] = alert.PortfolioId,
            ["severity"] = Severity(alert.Severity),
            ["timestamp"] = told.At.ToString("O", CultureInfo.InvariantCulture),
            ["component"] = alert.MetricType,
            ["group"] = told.Notice.PortfolioName,
            ["class"] = "limit",
            ["custom_details"] = new JsonObject
            {
                ["threshold_id"] = alert.ThresholdId,
                ["threshold_value"] = alert.ThresholdValue,
                ["current_value"] = alert.CurrentValue,
                ["peak_value"] = alert.PeakValue,
                ["triggered_at"] = alert.TriggeredAt.ToString("O", CultureInfo.InvariantCulture),
                ["description"] = alert.Description,
            },
        };
    }

    private static string Action(NotificationRequest told) => (told.Kind, told.Notice.Alert.Status) switch
    {
        (NotificationKind.Test, _) => "trigger",
        (NotificationKind.Resolved, _) or (_, AlertStatus.Resolved) => "resolve",
        // Worse than when it was acknowledged: it is to page again.
        (not NotificationKind.Worsened, AlertStatus.Acknowledged) => "acknowledge",
        _ => "trigger",
    };

    private static string Summary(NotificationRequest told) =>
        $"{told.Notice.PortfolioName}: {told.Notice.Alert.MetricType} ({told.Kind.ToString().ToLowerInvariant()})";

    private static string Severity(Severity severity) => severity switch
    {
        Contracts.Severity.Critical => "critical",
        Contracts.Severity.High => "error",
        Contracts.Severity.Medium => "warning",
        _ => "info",
    };
}
