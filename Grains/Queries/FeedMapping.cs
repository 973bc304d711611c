using Risk.Contracts;
using Risk.Notifications;

namespace Risk.Grains.Queries;

/// <summary>From the shards of the feed to the whole of it.</summary>
internal static class FeedMapping
{
    private const int MostRefused = 20;

    public static FeedView Together(this IReadOnlyCollection<FeedStatus> shards)
    {
        ImmutableArray<TimeSpan> lags = Percentiles.Sorted(shards.SelectMany(shard => shard.Lags));
        return new(
            shards.Sum(shard => shard.Symbols),
            shards.Sum(shard => shard.TicksPerSecond),
            Percentiles.At(lags, 0.5),
            Percentiles.At(lags, 0.99),
            shards.Sum(shard => shard.Accepted),
            shards.Sum(shard => shard.Rejected),
            shards.Sum(shard => shard.Quarantined),
            [.. shards.SelectMany(shard => shard.Refused).OrderByDescending(tick => tick.ArrivedAt).Take(MostRefused)],
            shards.Max(shard => shard.ArrivedAt));
    }
}
