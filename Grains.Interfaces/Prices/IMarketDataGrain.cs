namespace Risk.Contracts;

/// <summary>The last prices of the symbols of one shard. Key: <see cref="GrainKeys.MarketData"/>.</summary>
[Alias("risk.IMarketDataGrain")]
public interface IMarketDataGrain : IGrainWithStringKey
{
    /// <summary>Takes a batch in its order; bad ticks are refused one by one.</summary>
    [Alias("publish")]
    Task<PublishResult> Publish(ImmutableArray<PriceTick> ticks);

    /// <summary>The last price of every symbol of the shard.</summary>
    [Alias("latest"), ReadOnly]
    Task<ImmutableArray<PriceQuote>> Latest();

    [Alias("status"), ReadOnly]
    Task<FeedStatus> Status();

    /// <summary>Sends accepted batches there for <see cref="Subscriptions.Expiry"/>; renew at a third.</summary>
    /// <returns>The last prices, so that a new board starts full.</returns>
    [Alias("subscribe")]
    Task<ImmutableArray<PriceQuote>> Subscribe(IPriceObserver observer);
}
