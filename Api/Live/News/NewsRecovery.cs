using Risk.Api.Caching;

namespace Risk.Api.Live.News;

/// <summary>After a loss of news: reads again what the clients of this node look at, and tells them.</summary>
internal sealed class NewsRecovery(SnapshotReader snapshots, LiveClients clients)
{
    public async Task RunAsync(IReadOnlySet<string> shards)
    {
        LiveClient[] concerned = [.. clients.All.Where(c => c.Wanted.Any(id => IsOf(id, shards)))];
        if (concerned.Length == 0)
            return;
        foreach (PortfolioSnapshot snapshot in await snapshots.FreshAsync(await IdsAsync(concerned, shards)))
            clients.Offer(LiveMessages.Of(snapshot));
        foreach (LiveClient client in concerned)
            client.Say("news_resumed", "Some messages may be missing: get again.");
    }

    private async Task<IEnumerable<string>> IdsAsync(LiveClient[] concerned, IReadOnlySet<string> shards)
    {
        PortfolioScope[] scopes = [.. concerned.Where(c => c.Wanted.Contains(LiveClient.Everything))
            .Select(c => c.Caller.Scope)];
        IEnumerable<string> ids = concerned.SelectMany(c => c.Wanted).Where(id => id != LiveClient.Everything)
            .Concat(scopes.SelectMany(s => s.Ids ?? []));
        if (scopes.Any(s => s.Ids is null))
            ids = ids.Concat(await snapshots.IdsAsync(PortfolioScope.All));
        return ids.Distinct().Where(id => IsOf(id, shards)).ToArray();
    }

    private static bool IsOf(string id, IReadOnlySet<string> shards) =>
        id == LiveClient.Everything || shards.Contains(GrainKeys.News(id));
}
