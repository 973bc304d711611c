namespace Risk.Contracts;

/// <summary>A silo's price board, as the market-data grains see it.</summary>
[Alias("risk.IPriceObserver")]
public interface IPriceObserver : IGrainObserver
{
    /// <summary>The newest price of each symbol of one accepted batch.</summary>
    [Alias("prices"), OneWay]
    void OnPrices(ImmutableArray<PriceQuote> quotes);

    /// <summary>The shard leaves this place and forgets who was subscribed: it is to be subscribed to again.</summary>
    [Alias("moved"), OneWay]
    void OnMoved(string shard);
}
