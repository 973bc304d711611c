using Microsoft.Extensions.Logging;
using Risk.Contracts;
using Risk.Grains.Common;
using Risk.Grains.Wakeups;

namespace Risk.Grains.Prices;

/// <summary>Keeps the silo's board subscribed to every market-data grain, and its closes up to date.</summary>
public sealed class PriceSubscription(
    PriceBoard board, ICloseHistory history, IGrainFactory grains, Nudges nudges, ILogger<PriceSubscription> log)
    : IPriceObserver
{
    private IPriceObserver? reference;
    private volatile bool isRunning;

    /// <summary>
    /// Subscribes at once and renews, sooner when nudged, until cancelled; each time the board takes the last prices.
    /// </summary>
    public async Task RunAsync(CancellationToken cancellationToken)
    {
        isRunning = true;
        try
        {
            await nudges.RunAsync(RenewAsync, Subscriptions.Renewal, cancellationToken);
        }
        finally
        {
            isRunning = false;
        }
    }

    /// <summary>Subscribes once; the board has the last prices afterwards.</summary>
    public Task RenewAsync() =>
        Task.WhenAll([CatchUpAsync(), .. GrainKeys.Shards(GrainKeys.MarketDataShards).Select(RenewAsync)]);

    public void OnPrices(ImmutableArray<PriceQuote> quotes) => board.OnPrices(quotes);

    /// <remarks>While the silo stops its shards go for good: nothing is to bring them back here.</remarks>
    public void OnMoved(string shard)
    {
        if (isRunning)
            _ = RenewAsync(shard);
    }

    private async Task CatchUpAsync()
    {
        try
        {
            await history.CatchUpAsync();
        }
        catch (Exception failure)
        {
            PriceLog.ClosesNotRead(log, failure);
        }
    }

    private async Task RenewAsync(string key)
    {
        try
        {
            reference ??= grains.CreateObjectReference<IPriceObserver>(this);
            IMarketDataGrain shard = grains.GetGrain<IMarketDataGrain>(key);
            board.OnPrices(await Retry.OnRejection(() => shard.Subscribe(reference)));
        }
        catch (Exception failure)
        {
            PriceLog.SubscriptionFailed(log, key, failure);
        }
    }
}
