using Risk.Api.Requests;

namespace Risk.Api.Endpoints.MarketData;

/// <summary>The ticks of one request by the grain that takes them, each with its place in the request.</summary>
internal sealed class TickBatch
{
    private readonly Dictionary<string, Shard> shards = [];

    public void Add(SymbolTable.Entry symbol, decimal price, DateTimeOffset at, int place)
    {
        if (!shards.TryGetValue(symbol.Shard, out Shard? shard))
            shards[symbol.Shard] = shard = new();
        shard.Ticks.Add(new(symbol.Symbol, price, at));
        shard.Places.Add(place);
    }

    /// <summary>Publishes to all shards at once; in each shard in the order of the request.</summary>
    /// <param name="reject">Called with the place, symbol and reason of each tick that was not taken.</param>
    /// <returns>How many were taken.</returns>
    public async Task<int> PublishAsync(
        IGrainFactory cluster, RepeatSettings twice, Action<int, string, string> reject)
    {
        var published = await Task.WhenAll(shards.Select(async s => (Shard: s.Value, Result: await s.Value.PublishAsync(
            cluster.GetGrain<IMarketDataGrain>(s.Key), twice))));
        foreach ((Shard shard, PublishResult result) in published)
        {
            foreach (TickRejection rejection in result.Rejected)
                reject(shard.Places[rejection.Index], rejection.Symbol, rejection.Reason);
        }
        return published.Sum(p => p.Result.Accepted);
    }

    private sealed class Shard
    {
        public List<PriceTick> Ticks { get; } = [];

        public List<int> Places { get; } = [];

        // Repeated by shard: ticks that another shard took must not go there twice. Those that come twice all the same
        // change no price: at worst they are counted as rejected.
        public async Task<PublishResult> PublishAsync(IMarketDataGrain grain, RepeatSettings twice)
        {
            ImmutableArray<PriceTick> ticks = [.. Ticks];
            return await Retries.RunAsync(() => new ValueTask<PublishResult>(grain.Publish(ticks)), twice);
        }
    }
}
