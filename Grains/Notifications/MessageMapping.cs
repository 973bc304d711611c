using Risk.Alerts;
using Risk.Contracts;
using Risk.Grains.Channels;
using Risk.Grains.Common;
using Risk.Notifications;

namespace Risk.Grains.Notifications;

/// <summary>Words a message from what it says of the alert.</summary>
internal static class MessageMapping
{
    public static OutgoingMessage ToMessage(this NotificationRequest request, string id, string dashboardUrl)
    {
        MessageFacts facts = request.ToFacts(dashboardUrl);
        string text = request.Channel == Contracts.Channel.Sms ? SmsText.For(facts) : DefaultTexts.Text(facts);
        return new(id, request.Notice.Alert.Id, request.Channel, request.Recipient,
            DefaultTexts.Subject(facts), text, request);
    }

    private static MessageFacts ToFacts(this NotificationRequest request, string dashboardUrl) => new(
        request.Notice.Alert.ToFacts(),
        request.Notice.PortfolioName,
        request.Kind.To<Risk.Notifications.NotificationKind>(),
        request.Level,
        request.NextStepAt,
        request.At,
        dashboardUrl,
        request.Remark);

    private static Alert ToFacts(this AlertView view) => new()
    {
        Id = view.Id,
        PortfolioId = view.PortfolioId,
        ThresholdId = view.ThresholdId,
        MetricId = view.MetricType,
        Comparison = view.ComparisonType.To<Risk.Thresholds.Comparison>(),
        Threshold = (double)view.ThresholdValue,
        Severity = view.Severity.To<Risk.Thresholds.Severity>(),
        Description = view.Description,
        TriggeredAt = view.TriggeredAt,
        Status = view.Status.To<Risk.Alerts.AlertStatus>(),
        CurrentValue = view.CurrentValue,
        PeakValue = view.PeakValue,
        AcknowledgedAt = view.AcknowledgedAt,
        AcknowledgedBy = view.AcknowledgedBy,
        SnoozedUntil = view.SnoozedUntil,
        ResolvedAt = view.ResolvedAt,
        Resolution = view.Resolution?.To<Risk.Thresholds.ResolutionKind>(),
        ResolvedBy = view.ResolvedBy,
    };
}
