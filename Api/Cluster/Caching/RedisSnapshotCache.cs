using Orleans.Serialization;
using Risk.Api.Caching;
using StackExchange.Redis;

namespace Risk.Api.Cluster.Caching;

/// <summary>Snapshots in Redis. While that is away there are none, and what it owes it makes up for later.</summary>
/// <remarks>Thread-safe.</remarks>
/// <param name="name">What its keys begin with.</param>
internal sealed class RedisSnapshotCache(
    RedisLink redis,
    string name,
    TimeSpan life,
    Serializer<PortfolioSnapshot> serializer,
    TimeProvider clock,
    ILogger<RedisSnapshotCache> log)
    : ISnapshotCache
{
    // What was told of a portfolio just before its end may come a little later, by another clock.
    private static readonly TimeSpan Afterlife = TimeSpan.FromSeconds(5);

    private readonly RedisKey[] epoch = [$"{name}/snapshots"];
    private readonly OfferedSnapshots offered = new();
    private volatile bool owesClear;

    public bool Keeps => true;

    public async Task<IReadOnlyList<PortfolioSnapshot>> GetAsync(IReadOnlyCollection<string> portfolioIds)
    {
        if (portfolioIds.Count == 0 || !await IsTrustedAsync())
            return [];
        RedisResult? found = await redis.TryRunAsync(
            SnapshotScripts.Get, epoch, [.. portfolioIds.Select(id => (RedisValue)id)]);
        return found is null ? []
            : [.. ((RedisValue[])found!).Where(body => body.HasValue).Select(Read).OfType<PortfolioSnapshot>()];
    }

    public async Task PutAsync(IReadOnlyCollection<PortfolioSnapshot> snapshots)
    {
        if (snapshots.Count > 0)
            await ChangeAsync(SnapshotScripts.Put, [Milliseconds(life), .. snapshots.SelectMany(Fields)]);
    }

    public void Offer(PortfolioSnapshot snapshot) => offered.Add(snapshot);

    /// <summary>Puts what was offered since the last time.</summary>
    public Task FlushAsync() => PutAsync(offered.Take());

    public Task RemoveAsync(string portfolioId)
    {
        long until = (clock.GetUtcNow() + Afterlife).ToUnixTimeMilliseconds();
        return ChangeAsync(SnapshotScripts.Remove, [Milliseconds(life + Afterlife), portfolioId, until]);
    }

    public async Task ClearAsync()
    {
        owesClear = true;
        await IsTrustedAsync();
    }

    // A change that Redis did not take may have left something old there: first of all, that goes.
    private async Task ChangeAsync(string script, RedisValue[] values)
    {
        if (!await IsTrustedAsync() || await redis.TryRunAsync(script, epoch, values) is null)
            owesClear = true;
    }

    private async Task<bool> IsTrustedAsync()
    {
        if (owesClear && await redis.TryRunAsync(SnapshotScripts.Clear, epoch, []) is not null)
            owesClear = false;
        return !owesClear;
    }

    private PortfolioSnapshot? Read(RedisValue body)
    {
        try
        {
            return serializer.Deserialize((byte[])body!);
        }
        catch (Exception fault)
        {
            // Whatever a serializer throws at what it cannot read, e.g. of another version: the grain knows.
            ClusterLog.Unreadable(log, fault.Message);
            return null;
        }
    }

    private IEnumerable<RedisValue> Fields(PortfolioSnapshot snapshot) =>
    [
        snapshot.PortfolioId,
        snapshot.Sequence,
        snapshot.ServerTime.ToUnixTimeMilliseconds(),
        serializer.SerializeToArray(snapshot),
    ];

    private static RedisValue Milliseconds(TimeSpan time) => (long)time.TotalMilliseconds;
}
