using Risk.Api.Hosting;
using Risk.Api.Problems;

namespace Risk.Api.Live.News;

/// <summary>Takes the news of all portfolios, once a node, and makes good what was missed of it.</summary>
internal sealed class NewsListener(
    IClusterClient cluster,
    IClusterView view,
    NewsDesk desk,
    NewsRecovery recovery,
    TimeProvider clock,
    ILogger<NewsListener> log)
    : BackgroundService
{
    private static readonly TimeSpan Tick = TimeSpan.FromMilliseconds(250);

    // Held here: the engine holds its observers weakly.
    private readonly NewsShard[] shards =
        [.. GrainKeys.Shards(GrainKeys.NewsShards).Select(key => new NewsShard(key, desk, clock, log))];

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        await view.Joined.WaitAsync(stoppingToken);
        view.Changed += RenewSoon;
        try
        {
            Task listening = Task.WhenAll(shards.Select(shard => ListenAsync(shard, stoppingToken)));
            await Task.WhenAll(listening, MakeGoodAsync(stoppingToken));
        }
        finally
        {
            view.Changed -= RenewSoon;
        }
    }

    private async Task ListenAsync(NewsShard shard, CancellationToken stoppingToken)
    {
        INewsObserver self = cluster.CreateObjectReference<INewsObserver>(shard);
        try
        {
            await shard.RunAsync(cluster.GetGrain<INewsGrain>(shard.Key), self, stoppingToken);
        }
        finally
        {
            cluster.DeleteObjectReference<INewsObserver>(self);
        }
    }

    private void RenewSoon()
    {
        foreach (NewsShard shard in shards)
            shard.RenewSoon();
    }

    // All at once: clients are told once, however many shards a silo took with it.
    private async Task MakeGoodAsync(CancellationToken stoppingToken)
    {
        while (!stoppingToken.IsCancellationRequested)
        {
            NewsShard[] lost = [.. shards.Where(shard => shard.IsLost)];
            if (lost.Length > 0)
                await MakeGoodAsync(lost);
            await Task.Delay(Tick, clock, stoppingToken).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }
    }

    private async Task MakeGoodAsync(NewsShard[] lost)
    {
        foreach (NewsShard shard in lost)
            shard.TakeLoss();
        try
        {
            await recovery.RunAsync(lost.Select(shard => shard.Key).ToHashSet());
        }
        catch (Exception fault) when (Unavailability.Explains(fault))
        {
            ApiLog.NewsNotMadeGood(log, lost.Length, fault.Message);
            foreach (NewsShard shard in lost)
                shard.GiveLossBack();
        }
    }
}
