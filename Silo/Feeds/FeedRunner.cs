using Microsoft.Extensions.Logging;
using Risk.Contracts;

namespace Risk.Silo.Feeds;

/// <summary>Runs every feed side by side; one that fails or ends is run again and holds up no other.</summary>
internal sealed class FeedRunner(
    IEnumerable<IPriceFeed> feeds, IGrainFactory grains, TimeProvider clock, ILogger<FeedRunner> log)
{
    private static readonly TimeSpan Pause = TimeSpan.FromSeconds(2);

    /// <summary>Runs until it is cancelled.</summary>
    public Task RunAsync(CancellationToken cancellationToken) =>
        Task.WhenAll(feeds.Select(feed => RunAsync(feed, cancellationToken)));

    private async Task RunAsync(IPriceFeed feed, CancellationToken cancellationToken)
    {
        FeedLog.Begins(log, feed.Name);
        while (true)
        {
            try
            {
                await feed.RunAsync(PublishAsync, cancellationToken);
            }
            catch (Exception error) when (!cancellationToken.IsCancellationRequested)
            {
                FeedLog.Failed(log, feed.Name, error);
            }

            await Task.Delay(Pause, clock, cancellationToken);
        }
    }

    private Task PublishAsync(ImmutableArray<PriceTick> ticks) => Task.WhenAll(ticks
        .GroupBy(tick => GrainKeys.MarketData(tick.Symbol))
        .Select(shard => grains.GetGrain<IMarketDataGrain>(shard.Key).Publish([.. shard])));
}

internal static partial class FeedLog
{
    [LoggerMessage(3641, LogLevel.Information, "Feed {Name}: this process runs it.")]
    public static partial void Begins(ILogger log, string name);

    [LoggerMessage(3642, LogLevel.Warning, "Feed {Name}: it failed and starts again.")]
    public static partial void Failed(ILogger log, string name, Exception error);

    [LoggerMessage(3643, LogLevel.Warning, "Feed {Name}: it stays silent, as the data is not its own.")]
    public static partial void StaysSilent(ILogger log, string name);
}
