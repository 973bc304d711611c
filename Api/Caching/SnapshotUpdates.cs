namespace Risk.Api.Caching;

/// <summary>Has the cache know what a change of portfolios made of their snapshots, before it is answered.</summary>
internal sealed class SnapshotUpdates(SnapshotReader snapshots, ISnapshotCache cache, ILogger<SnapshotUpdates> log)
{
    /// <summary>The change is stored, whatever becomes of the snapshots.</summary>
    public async Task ChangedAsync(params IReadOnlyCollection<string> portfolioIds)
    {
        if (!cache.Keeps || portfolioIds.Count == 0)
            return;
        try
        {
            IReadOnlyList<PortfolioSnapshot> fresh = await snapshots.FreshAsync(portfolioIds);
            foreach (string gone in portfolioIds.Except(fresh.Select(one => one.PortfolioId)))
                await cache.RemoveAsync(gone);
        }
        catch (Exception fault)
        {
            ApiLog.NoFreshSnapshot(log, string.Join(", ", portfolioIds), fault.Message);
            await cache.ClearAsync();
        }
    }
}
