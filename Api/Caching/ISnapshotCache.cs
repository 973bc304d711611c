namespace Risk.Api.Caching;

/// <summary>The latest snapshots, kept where every Api node finds them, so that reading wakes no grain.</summary>
/// <remarks>Never fails: what it cannot reach it does not have.</remarks>
public interface ISnapshotCache
{
    /// <summary>Whether anything is ever kept.</summary>
    bool Keeps { get; }

    /// <returns>Those that it has; each is at most as old as <c>RISK_CACHE_DURATION</c>.</returns>
    Task<IReadOnlyList<PortfolioSnapshot>> GetAsync(IReadOnlyCollection<string> portfolioIds);

    /// <summary>Keeps each unless it has a newer one; done when this ends.</summary>
    Task PutAsync(IReadOnlyCollection<PortfolioSnapshot> snapshots);

    /// <summary>As <see cref="PutAsync"/>, soon: of several of one portfolio, the newest.</summary>
    void Offer(PortfolioSnapshot snapshot);

    /// <summary>The portfolio is gone: what is still told of it is not kept.</summary>
    Task RemoveAsync(string portfolioId);

    /// <summary>Forgets all.</summary>
    Task ClearAsync();
}

/// <summary>Keeps nothing: every read asks the grain.</summary>
internal sealed class NoSnapshotCache : ISnapshotCache
{
    public bool Keeps => false;

    public Task<IReadOnlyList<PortfolioSnapshot>> GetAsync(IReadOnlyCollection<string> portfolioIds) =>
        Task.FromResult<IReadOnlyList<PortfolioSnapshot>>([]);

    public Task PutAsync(IReadOnlyCollection<PortfolioSnapshot> snapshots) => Task.CompletedTask;

    public void Offer(PortfolioSnapshot snapshot)
    {
    }

    public Task RemoveAsync(string portfolioId) => Task.CompletedTask;

    public Task ClearAsync() => Task.CompletedTask;
}
