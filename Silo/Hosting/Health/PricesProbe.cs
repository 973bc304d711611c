using Risk.Contracts;

namespace Risk.Silo.Hosting.Health;

/// <summary>Asks the market-data grains what they have taken.</summary>
public sealed class PricesProbe(IGrainFactory grains) : IHealthProbe
{
    public async Task<DependencyHealth> CheckAsync()
    {
        try
        {
            var shards = await Task.WhenAll(GrainKeys.Shards(GrainKeys.MarketDataShards)
                .Select(key => grains.GetGrain<IMarketDataGrain>(key).Status()));
            var (symbols, accepted) = (shards.Sum(shard => shard.Symbols), shards.Sum(shard => shard.Accepted));
            var rejected = shards.Sum(shard => shard.Rejected);
            return Answer(true, $"{symbols} symbols, {accepted} ticks accepted, {rejected} rejected");
        }
        catch (Exception error)
        {
            return Answer(false, error.Message);
        }
    }

    private static DependencyHealth Answer(bool healthy, string detail) =>
        new("prices", healthy, detail, Required: false);
}
