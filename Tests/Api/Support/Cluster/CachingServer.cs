using Microsoft.Extensions.DependencyInjection;
using Orleans.Serialization;
using Risk.Api.Caching;
using Risk.Api.Cluster.Caching;
using Risk.Silo.Settings;
using Risk.Tests.Support;

namespace Risk.Tests.Api.Support;

/// <summary>An <see cref="ApiServer"/> with the cache of the Cluster edition on a Redis of its own.</summary>
public sealed class CachingServer : IAsyncLifetime
{
    public const string Margin =
        """{"initial_long":0.5,"initial_short":0.5,"maintenance_long":0.25,"maintenance_short":0.3}""";

    public RedisServer Redis { get; } = new();

    public ApiServer Api { get; private set; } = null!;

    private RedisSnapshotCache Cache => Api.Services.GetRequiredService<RedisSnapshotCache>();

    public async ValueTask InitializeAsync()
    {
        await Redis.StartAsync();
        RiskSettings settings = RiskSettings.Read(
            SettingsSource.Of(new Dictionary<string, string> { ["REDIS_URL"] = Redis.Url.ToString() }), false);
        Api = new ApiServer(services => services.AddSerializer().AddSnapshotCache(settings));
        await Api.InitializeAsync();
        await Poll.UntilAsync(async () =>
        {
            await Cache.PutAsync([Samples.Snapshot("probe", 1)]);
            return (await Cache.GetAsync(["probe"])).Count == 1;
        });
    }

    /// <summary>Waits until the news that was told is kept.</summary>
    public Task UntilHeardAsync() => Cache.FlushAsync();

    public async ValueTask DisposeAsync()
    {
        await Api.DisposeAsync();
        await Redis.DisposeAsync();
    }
}
