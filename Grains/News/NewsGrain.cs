using Microsoft.Extensions.Logging;
using Orleans.Utilities;
using Risk.Contracts;

namespace Risk.Grains.News;

/// <summary>Passes news on. Keeps nothing but a count: whoever missed some sees the gap and asks again.</summary>
[GrainType("risk.news")]
public sealed class NewsGrain : Grain, INewsGrain
{
    private readonly ObserverManager<INewsObserver> observers;
    private NewsMark newest = new(Guid.NewGuid().ToString("N"), 0);

    public NewsGrain(TimeProvider clock, ILogger<NewsGrain> log) =>
        observers = new(Subscriptions.Expiry, log) { GetDateTime = () => clock.GetUtcNow().UtcDateTime };

    /// <remarks>It also happens when a silo goes that kept its entry of the directory.</remarks>
    public override Task OnDeactivateAsync(DeactivationReason reason, CancellationToken cancellationToken)
    {
        observers.Notify(observer => observer.OnMoved());
        return Task.CompletedTask;
    }

    public Task Snapshot(PortfolioSnapshot snapshot) => Tell((o, mark) => o.OnSnapshot(mark, snapshot));

    public Task Alert(AlertView alert, bool isNew) => Tell((o, mark) => o.OnAlert(mark, alert, isNew));

    public Task Escalation(EscalationNews news) => Tell((o, mark) => o.OnEscalation(mark, news));

    public Task Notification(NotificationView notification) =>
        Tell((o, mark) => o.OnNotification(mark, notification));

    public Task Service(ServiceNews news) => Tell((o, mark) => o.OnService(mark, news));

    public Task<NewsMark> Subscribe(INewsObserver observer)
    {
        observers.Subscribe(observer, observer);
        return Task.FromResult(newest);
    }

    public Task Unsubscribe(INewsObserver observer)
    {
        observers.Unsubscribe(observer);
        return Task.CompletedTask;
    }

    private Task Tell(Action<INewsObserver, NewsMark> news)
    {
        NewsMark mark = newest = newest with { Number = newest.Number + 1 };
        observers.Notify(o => news(o, mark));
        return Task.CompletedTask;
    }
}
