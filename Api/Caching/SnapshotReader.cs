using Risk.Api.Endpoints;
using Risk.Api.Requests;

namespace Risk.Api.Caching;

/// <summary>The latest snapshots of portfolios, from the cache or else from their grains.</summary>
internal sealed class SnapshotReader(IClusterClient cluster, ISnapshotCache cache, ApiSettings settings)
{
    private const int AtOnce = 64;

    /// <returns>Null when there is no such portfolio.</returns>
    public async Task<PortfolioSnapshot?> OfOneAsync(string id) => (await OfAsync([id])).SingleOrDefault();

    /// <summary>Of every portfolio that the caller may see, by id.</summary>
    public async Task<IReadOnlyList<PortfolioSnapshot>> OfAllAsync(PortfolioScope scope) =>
        await OfAsync(await IdsAsync(scope));

    /// <summary>Of those among the portfolios that there are, past the cache, which is told of them.</summary>
    public async Task<IReadOnlyList<PortfolioSnapshot>> FreshAsync(IEnumerable<string> ids)
    {
        List<PortfolioSnapshot> found = [];
        foreach (string[] some in ids.Chunk(AtOnce))
        {
            PortfolioSnapshot?[] fresh = await Task.WhenAll(some.Select(AskAsync));
            found.AddRange(fresh.OfType<PortfolioSnapshot>());
        }
        await cache.PutAsync(found);
        return found;
    }

    /// <summary>The ids of the portfolios that there are and a caller may see; of its own list, all.</summary>
    public async Task<IReadOnlyList<string>> IdsAsync(PortfolioScope scope)
    {
        // A token's own list is short and needs no look into the records.
        if (scope.Ids is { } own)
            return [.. own.Order(StringComparer.Ordinal)];
        return await Retries.RunAsync(
            () => new ValueTask<ImmutableArray<string>>(cluster.Records().PortfolioIds()), settings.Repeats);
    }

    private async Task<PortfolioSnapshot?> AskAsync(string id) => await Retries.RunAsync(
        () => new ValueTask<PortfolioSnapshot?>(cluster.Portfolio(id).Snapshot()), settings.Repeats);

    private async Task<IReadOnlyList<PortfolioSnapshot>> OfAsync(IReadOnlyList<string> ids)
    {
        IReadOnlyList<PortfolioSnapshot> kept = await cache.GetAsync(ids);
        IReadOnlyList<PortfolioSnapshot> fresh = await FreshAsync(ids.Except(kept.Select(s => s.PortfolioId)));
        return kept.Count == 0 ? fresh
            : [.. kept.Concat(fresh).OrderBy(s => s.PortfolioId, StringComparer.Ordinal)];
    }
}
