using Orleans.Serialization;
using Risk.Api.Caching;
using Risk.Api.Cluster.Health;
using Risk.Api.Endpoints.Health;
using Risk.Silo.Settings;

namespace Risk.Api.Cluster.Caching;

internal static class SnapshotCaching
{
    /// <summary>The cache in Redis, unless <c>RISK_CACHE_DURATION</c> is 0.</summary>
    public static IServiceCollection AddSnapshotCache(this IServiceCollection services, RiskSettings settings)
    {
        services.AddSingleton(provider => new RedisLink(
            settings.Redis,
            provider.GetRequiredService<TimeProvider>(),
            provider.GetRequiredService<ILogger<RedisLink>>()));
        services.AddSingleton<INodeProbe, RedisProbe>();
        if (settings.Redis.CacheDuration == TimeSpan.Zero)
            return services;
        services.AddSingleton(provider => new RedisSnapshotCache(
            provider.GetRequiredService<RedisLink>(),
            $"{settings.Cluster.ServiceId}/{settings.Cluster.ClusterId}",
            settings.Redis.CacheDuration,
            provider.GetRequiredService<Serializer<PortfolioSnapshot>>(),
            provider.GetRequiredService<TimeProvider>(),
            provider.GetRequiredService<ILogger<RedisSnapshotCache>>()));
        services.AddSingleton<ISnapshotCache>(provider => provider.GetRequiredService<RedisSnapshotCache>());
        return services.AddHostedService<SnapshotWriter>();
    }
}
