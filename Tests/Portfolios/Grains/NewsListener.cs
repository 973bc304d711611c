using System.Collections.Concurrent;
using Risk.Contracts;

namespace Risk.Tests.Portfolios.Grains;

/// <summary>Keeps the news that it hears.</summary>
internal sealed class NewsListener : INewsObserver
{
    public ConcurrentQueue<PortfolioSnapshot> Snapshots { get; } = new();

    public ConcurrentQueue<string> Service { get; } = new();

    public ConcurrentQueue<(AlertView Alert, bool IsNew)> Alerts { get; } = new();

    public void OnSnapshot(NewsMark mark, PortfolioSnapshot snapshot) => Snapshots.Enqueue(snapshot);

    public void OnService(NewsMark mark, ServiceNews news) => Service.Enqueue(news.Event);

    public void OnAlert(NewsMark mark, AlertView alert, bool isNew) => Alerts.Enqueue((alert, isNew));

    public void OnEscalation(NewsMark mark, EscalationNews news)
    {
    }

    public void OnNotification(NewsMark mark, NotificationView notification)
    {
    }

    public void OnMoved()
    {
    }
}
