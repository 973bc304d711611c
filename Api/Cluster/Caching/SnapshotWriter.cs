namespace Risk.Api.Cluster.Caching;

/// <summary>Puts what the node hears of into the cache, several at a time.</summary>
internal sealed class SnapshotWriter(RedisSnapshotCache cache, TimeProvider clock) : BackgroundService
{
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(100);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        while (!stoppingToken.IsCancellationRequested)
        {
            await cache.FlushAsync();
            await Task.Delay(Pause, clock, stoppingToken).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }
    }
}
