namespace Risk.Api.Cluster.Caching;

/// <summary>Snapshots on their way to the cache: of each portfolio the newest.</summary>
/// <remarks>Thread-safe.</remarks>
internal sealed class OfferedSnapshots
{
    private readonly Lock gate = new();
    private Dictionary<string, PortfolioSnapshot> newest = [];

    public void Add(PortfolioSnapshot snapshot)
    {
        lock (gate)
        {
            if (!newest.TryGetValue(snapshot.PortfolioId, out PortfolioSnapshot? other)
                || snapshot.Sequence > other.Sequence || snapshot.ServerTime > other.ServerTime)
                newest[snapshot.PortfolioId] = snapshot;
        }
    }

    public IReadOnlyCollection<PortfolioSnapshot> Take()
    {
        lock (gate)
        {
            var taken = newest.Values;
            newest = [];
            return taken;
        }
    }
}
