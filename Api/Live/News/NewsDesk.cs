using Risk.Api.Caching;

namespace Risk.Api.Live.News;

/// <summary>Passes what this node hears on: to its clients, and snapshots to the cache.</summary>
internal sealed class NewsDesk(LiveClients clients, ISnapshotCache cache)
{
    public void Pass(PortfolioSnapshot snapshot)
    {
        cache.Offer(snapshot);
        Pass(() => LiveMessages.Of(snapshot));
    }

    // Nobody there: nothing is made into JSON.
    public void Pass(Func<LiveMessage> message)
    {
        if (clients.Count > 0)
            clients.Offer(message());
    }
}
