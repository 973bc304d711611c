using Risk.Api.Endpoints.Alerts;
using Risk.Api.Endpoints.Notifications;
using Risk.Api.Endpoints.Portfolios;

namespace Risk.Api.Live;

/// <summary>The live messages by their <c>type</c>.</summary>
internal static class LiveMessages
{
    public static LiveMessage Of(PortfolioSnapshot snapshot) =>
        LiveMessage.Of(
            snapshot.PortfolioId,
            SnapshotResponse.From(snapshot) with { Type = "risk_metrics_update" },
            new SnapshotMark(snapshot.Sequence, snapshot.ServerTime));

    public static LiveMessage Of(AlertView alert, bool isNew) => LiveMessage.Of(
        alert.PortfolioId, new AlertNews(isNew ? "new_alert" : "alert_updated", AlertResponse.From(alert)));

    public static LiveMessage Of(EscalationNews news) => LiveMessage.Of(
        news.PortfolioId, new EscalationStepNews("escalation", news.AlertId, news.Step, news.Level));

    public static LiveMessage Of(NotificationView view) => LiveMessage.Of(
        view.PortfolioId, new DeliveryNews("notification", NotificationResponse.From(view)));

    /// <summary>Something about the service or the connection.</summary>
    public static LiveMessage System(string @event, string detail) =>
        LiveMessage.Of(null, new SystemNews("system", @event, detail));
}

/// <summary>An alert opened or changed.</summary>
public sealed record AlertNews(string Type, AlertResponse Alert);

/// <summary>A step of an escalation ran.</summary>
public sealed record EscalationStepNews(string Type, string AlertId, int Step, string Level);

/// <summary>A message was put into the outbox, sent, or given up.</summary>
public sealed record DeliveryNews(string Type, NotificationResponse Notification);

/// <summary>News of the service or of the connection.</summary>
public sealed record SystemNews(string Type, string Event, string Detail);
