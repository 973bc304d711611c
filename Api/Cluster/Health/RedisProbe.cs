using Risk.Api.Cluster.Caching;
using Risk.Api.Endpoints.Health;
using StackExchange.Redis;

namespace Risk.Api.Cluster.Health;

/// <summary>Whether Redis answers. A node that has joined does its work without.</summary>
internal sealed class RedisProbe(RedisLink redis) : INodeProbe
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(2);

    public async Task<DependencyHealth> CheckAsync()
    {
        try
        {
            TimeSpan time = await redis.PingAsync(Patience);
            return Answer(true, $"answers in {time.TotalMilliseconds:0.#} ms");
        }
        catch (Exception fault) when (fault is RedisException or TimeoutException)
        {
            return Answer(false, fault.Message);
        }
    }

    private static DependencyHealth Answer(bool healthy, string detail) =>
        new("redis", healthy, detail, Required: false);
}
