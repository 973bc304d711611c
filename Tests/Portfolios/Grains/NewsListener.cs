using System.Collections.Concurrent;
using Risk.Contracts;

namespace Risk.Tests.Portfolios.Grains;

/// <summary>Keeps the news that it hears.</summary>
internal sealed class NewsListener : INewsObserver
{
    public ConcurrentQueue<PortfolioSnapshot> Snapshots { get; } = new();

    public ConcurrentQueue<string> Service { get; } = new();

    public ConcurrentQueue<(AlertView Alert, bool IsNew)> Alerts { get; } = new();

    public void OnSnapshot(PortfolioSnapshot snapshot) => Snapshots.Enqueue(snapshot);

    public void OnService(ServiceNews news) => Service.Enqueue(news.Event);

    public void OnAlert(AlertView alert, bool isNew) => Alerts.Enqueue((alert, isNew));

    public void OnEscalation(EscalationNews news)
    {
    }

    public void OnNotification(NotificationView notification)
    {
    }
}
