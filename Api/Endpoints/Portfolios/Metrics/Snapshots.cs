namespace Risk.Api.Endpoints.Portfolios;

/// <summary>The latest snapshots of many portfolios.</summary>
internal static class Snapshots
{
    private const int AtOnce = 64;

    public static async Task<IReadOnlyList<PortfolioSnapshot>> OfAllAsync(IGrainFactory cluster, PortfolioScope scope)
    {
        List<PortfolioSnapshot> found = [];
        foreach (string[] ids in (await IdsAsync(cluster, scope)).Chunk(AtOnce))
        {
            PortfolioSnapshot?[] some = await Task.WhenAll(ids.Select(id => cluster.Portfolio(id).Snapshot()));
            found.AddRange(some.OfType<PortfolioSnapshot>());
        }
        return found;
    }

    private static async Task<List<string>> IdsAsync(IGrainFactory cluster, PortfolioScope scope)
    {
        // A token's own list is short and needs no look into the records.
        if (scope.Ids is { } own)
            return [.. own.Order(StringComparer.Ordinal)];
        List<string> ids = [];
        string? cursor = null;
        do
        {
            Page<PortfolioView> page = await cluster.Records().Portfolios(scope, new(PageRequest.MaxLimit, cursor));
            ids.AddRange(page.Items.Select(p => p.Id));
            cursor = page.NextCursor;
        }
        while (cursor is not null);
        return ids;
    }
}
