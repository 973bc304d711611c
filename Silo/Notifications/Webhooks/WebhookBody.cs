using Risk.Contracts;
using Risk.Grains.Channels;
using Risk.Silo.Notifications.Webhooks.Shapes;

namespace Risk.Silo.Notifications.Webhooks;

/// <summary>What a webhook posts, in the names of the wire; below 256 KiB whatever it tells.</summary>
/// <param name="AlsoLeftOff">How many more it tells besides than those that <paramref name="Also"/> has.</param>
internal sealed record WebhookBody(
    string Id,
    NotificationKind Kind,
    DateTimeOffset At,
    string Subject,
    string Text,
    int? Step,
    string? Level,
    DateTimeOffset? NextStepAt,
    string PortfolioName,
    WebhookAlert Alert,
    ImmutableArray<WebhookBundled> Also,
    int AlsoLeftOff)
{
    private const int LongestText = 40_000;
    private const int MostAlso = 100;

    public static WebhookBody From(OutgoingMessage message)
    {
        var payload = message.Payload;
        return new(
            message.Id, payload.Kind, payload.At, message.Subject, Texts.Cut(message.Text, LongestText),
            payload.Step, payload.Level,
            payload.NextStepAt, payload.Notice.PortfolioName, WebhookAlert.From(payload.Notice.Alert),
            [.. message.Also.Take(MostAlso).Select(WebhookBundled.From)],
            Math.Max(0, message.Also.Length - MostAlso));
    }
}

/// <summary>What a webhook tells besides, when it stands for several.</summary>
internal sealed record WebhookBundled(
    NotificationKind Kind, DateTimeOffset At, string PortfolioName, WebhookAlert Alert)
{
    public static WebhookBundled From(NotificationRequest request) =>
        new(request.Kind, request.At, request.Notice.PortfolioName, WebhookAlert.From(request.Notice.Alert));
}

/// <summary>The alert in a webhook.</summary>
internal sealed record WebhookAlert(
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
    string? ResolvedBy)
{
    public static WebhookAlert From(AlertView alert) => new(
        alert.Id, alert.PortfolioId, alert.ThresholdId, alert.MetricType, alert.ComparisonType, alert.Status,
        alert.Severity, alert.Description, alert.ThresholdValue, alert.CurrentValue, alert.PeakValue,
        alert.TriggeredAt, alert.AcknowledgedAt, alert.AcknowledgedBy, alert.ResolvedAt, alert.ResolvedBy);
}
