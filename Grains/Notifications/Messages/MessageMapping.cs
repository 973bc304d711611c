using Risk.Alerts;
using Risk.Contracts;
using Risk.Grains.Channels;
using Risk.Grains.Common;
using Risk.Notifications;

namespace Risk.Grains.Notifications.Messages;

/// <summary>Words a message from what it says of the alert.</summary>
internal static class MessageMapping
{
    public static OutgoingMessage ToMessage(this NotificationRequest request, string id, MessageFacts facts) => new(
        id, request.Notice.Alert.Id, request.Channel, request.Recipient, DefaultTexts.Subject(facts),
        request.Channel == Contracts.Channel.Sms ? SmsText.For(facts) : DefaultTexts.Text(facts),
        request)
    {
        Html = request.Channel == Contracts.Channel.Email ? DefaultTexts.Html(facts) : null,
    };

    /// <param name="also">What the message tells besides.</param>
    public static OutgoingMessage ToDigest(
        this NotificationRequest request, string id, string dashboardUrl, IReadOnlyList<BundledMessage> also)
    {
        ImmutableArray<NotificationRequest> rest = [.. also.Select(one => one.Request)];
        ImmutableArray<MessageFacts> all = [.. rest.Prepend(request).Select(one => one.ToFacts(dashboardUrl))];
        string text = request.Channel == Contracts.Channel.Sms ? DigestTexts.Sms(all) : DigestTexts.Text(all);
        return new(id, request.Notice.Alert.Id, request.Channel, request.Recipient,
            DigestTexts.Subject(all), text, request)
        {
            Also = rest,
            Html = request.Channel == Contracts.Channel.Email ? DigestTexts.Html(all) : null,
        };
    }

    /// <summary>As the rules take it that say what one address may get.</summary>
    public static Letter ToLetter(this NotificationRequest request, string id) => new(
        id,
        request.Notice.Alert.Id,
        request.Notice.Alert.PortfolioId,
        request.Kind.To<Risk.Notifications.NotificationKind>(),
        request.Notice.Alert.Severity == Severity.Critical);

    public static MessageFacts ToFacts(this NotificationRequest request, string dashboardUrl) => new(
        request.Notice.Alert.ToFacts(),
        request.Notice.PortfolioName,
        request.Kind.To<Risk.Notifications.NotificationKind>(),
        request.Level,
        request.NextStepAt,
        request.At,
        dashboardUrl,
        request.Remark)
    {
        Previous = request.Previous is { } mark
            ? new(mark.At, mark.Value, mark.Severity.To<Risk.Thresholds.Severity>(), mark.AcknowledgedBy)
            : null,
        Breakdown = request.Notice.Breakdown is { } parts
            ? new(
                parts.Measure, parts.Currency, parts.Total, [.. parts.Parts.Select(one => (one.Symbol, one.Amount))],
                parts.OtherCount, parts.Others)
            : null,
    };

    public static Alert ToFacts(this AlertView view) => new()
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
