using System.Collections.Concurrent;
using NSubstitute;
using Risk.Api.Live.News;
using Risk.Contracts;

namespace Risk.Tests.Api.Support;

/// <summary>Tells a server news as the grains would, each message with its shard's next mark.</summary>
public sealed class ServerNews
{
    private readonly ConcurrentDictionary<string, INewsObserver> listeners = [];
    private readonly ConcurrentDictionary<string, NewsMark> newest = [];

    public ServerNews(IClusterClient cluster)
    {
        cluster.CreateObjectReference<INewsObserver>(Arg.Any<IGrainObserver>())
            .Returns(call => Add((NewsShard)call.Arg<IGrainObserver>()));
        foreach (string shard in GrainKeys.Shards(GrainKeys.NewsShards))
        {
            newest[shard] = new("first life", 0);
            INewsGrain grain = cluster.GetGrain<INewsGrain>(shard);
            grain.Subscribe(Arg.Any<INewsObserver>()).Returns(_ => newest[shard]);
        }
    }

    public void OnSnapshot(PortfolioSnapshot snapshot) =>
        Tell(snapshot.PortfolioId, (o, mark) => o.OnSnapshot(mark, snapshot));

    public void OnAlert(AlertView alert, bool isNew) =>
        Tell(alert.PortfolioId, (o, mark) => o.OnAlert(mark, alert, isNew));

    public void OnEscalation(EscalationNews news) => Tell(news.PortfolioId, (o, mark) => o.OnEscalation(mark, news));

    public void OnNotification(NotificationView view) =>
        Tell(view.PortfolioId, (o, mark) => o.OnNotification(mark, view));

    public void OnService(ServiceNews news) => Tell("", (o, mark) => o.OnService(mark, news));

    /// <summary>The shard of the portfolio sends a message that never arrives.</summary>
    public void Lose(string portfolioId) => Next(GrainKeys.News(portfolioId));

    /// <summary>The shard of the portfolio starts anew, as after the end of its silo.</summary>
    public void Restart(string portfolioId) => newest[GrainKeys.News(portfolioId)] = new("another life", 0);

    private void Tell(string portfolioId, Action<INewsObserver, NewsMark> tell)
    {
        string shard = GrainKeys.News(portfolioId);
        tell(listeners[shard], Next(shard));
    }

    private NewsMark Next(string shard) =>
        newest.AddOrUpdate(shard, _ => throw new KeyNotFoundException(), (_, m) => m with { Number = m.Number + 1 });

    private INewsObserver Add(NewsShard shard) => listeners[shard.Key] = shard;
}
