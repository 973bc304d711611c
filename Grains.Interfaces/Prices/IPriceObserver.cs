namespace Risk.Contracts;

/// <summary>A silo's price board, as the market-data grains see it.</summary>
[Alias("risk.IPriceObserver")]
public interface IPriceObserver : IGrainObserver
{
    /// <summary>The newest price of each symbol of one accepted batch.</summary>
    [Alias("prices"), OneWay]
    void OnPrices(ImmutableArray<PriceQuote> quotes);
}
