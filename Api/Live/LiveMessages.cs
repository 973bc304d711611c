using Risk.Api.Endpoints.Alerts;
using Risk.Api.Endpoints.Notifications;
using Risk.Api.Endpoints.Portfolios;

namespace Risk.Api.Live;

/// <summary>Makes messages of the grains' news.</summary>
internal static class LiveMessages
{
    public static LiveMessage Pong { get; } = LiveMessage.Of(null, new PongNews());

    public static LiveMessage Of(PortfolioSnapshot snapshot) => LiveMessage.Of(
        snapshot.PortfolioId,
        SnapshotResponse.From(snapshot),
        new SnapshotMark(snapshot.Sequence, snapshot.ServerTime));

    public static LiveMessage Of(AlertView alert, bool isNew)
    {
        AlertResponse response = AlertResponse.From(alert);
        LiveNews news = isNew ? new AlertOpenedNews(response) : new AlertChangedNews(response);
        return LiveMessage.Of(alert.PortfolioId, news);
    }

    public static LiveMessage Of(EscalationNews news) =>
        LiveMessage.Of(news.PortfolioId, new StepNews(news.AlertId, news.Step, news.Level));

    public static LiveMessage Of(NotificationView view) =>
        LiveMessage.Of(view.PortfolioId, new DeliveryNews(NotificationResponse.From(view)));

    /// <summary>Something about the service or the connection.</summary>
    public static LiveMessage System(string @event, string detail) =>
        LiveMessage.Of(null, new SystemNews(@event, detail));
}
