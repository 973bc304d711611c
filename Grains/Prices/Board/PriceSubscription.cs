using Microsoft.Extensions.Logging;
using Risk.Contracts;
using Risk.Grains.Common;

namespace Risk.Grains.Prices;

/// <summary>Keeps the silo's board subscribed to every market-data grain.</summary>
public sealed class PriceSubscription(
    PriceBoard board, IGrainFactory grains, TimeProvider clock, ILogger<PriceSubscription> log)
{
    /// <summary>Subscribes at once and renews until cancelled; each time the board takes the last prices.</summary>
    public async Task RunAsync(CancellationToken cancellationToken)
    {
        IPriceObserver reference = grains.CreateObjectReference<IPriceObserver>(board);
        using PeriodicTimer timer = new(Subscriptions.Renewal, clock);
        do
            await Task.WhenAll(GrainKeys.Shards(GrainKeys.MarketDataShards).Select(key => RenewAsync(key, reference)));
        while (await timer.WaitForNextTickAsync(cancellationToken));
    }

    private async Task RenewAsync(string key, IPriceObserver reference)
    {
        try
        {
            IMarketDataGrain shard = grains.GetGrain<IMarketDataGrain>(key);
            board.OnPrices(await Retry.OnRejection(() => shard.Subscribe(reference)));
        }
        catch (Exception failure)
        {
            PriceLog.SubscriptionFailed(log, key, failure);
        }
    }
}
