using Microsoft.Extensions.Logging;
using Orleans.Utilities;
using Risk.Contracts;

namespace Risk.Grains.News;

/// <summary>Passes news on. Keeps nothing: whoever missed some sees the gap in the sequence and asks again.</summary>
[GrainType("risk.news")]
public sealed class NewsGrain : Grain, INewsGrain
{
    private readonly ObserverManager<INewsObserver> observers;

    public NewsGrain(TimeProvider clock, ILogger<NewsGrain> log) =>
        observers = new(Subscriptions.Expiry, log) { GetDateTime = () => clock.GetUtcNow().UtcDateTime };

    public Task Snapshot(PortfolioSnapshot snapshot) => Tell(o => o.OnSnapshot(snapshot));

    public Task Alert(AlertView alert, bool isNew) => Tell(o => o.OnAlert(alert, isNew));

    public Task Escalation(EscalationNews news) => Tell(o => o.OnEscalation(news));

    public Task Notification(NotificationView notification) => Tell(o => o.OnNotification(notification));

    public Task Service(ServiceNews news) => Tell(o => o.OnService(news));

    public Task Subscribe(INewsObserver observer)
    {
        observers.Subscribe(observer, observer);
        return Task.CompletedTask;
    }

    public Task Unsubscribe(INewsObserver observer)
    {
        observers.Unsubscribe(observer);
        return Task.CompletedTask;
    }

    private Task Tell(Action<INewsObserver> news)
    {
        observers.Notify(news);
        return Task.CompletedTask;
    }
}
