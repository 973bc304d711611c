using Microsoft.Extensions.DependencyInjection.Extensions;
using Orleans.Configuration;
using Risk.Api.Cluster.Health;
using Risk.Api.Cluster.Caching;
using Risk.Api.Endpoints.Health;
using Risk.Api.Endpoints.Service;
using Risk.Api.Hosting;
using Risk.Silo.Cluster.Redis;
using Risk.Silo.Settings;

namespace Risk.Api.Cluster.Hosting;

/// <summary>A node that calls the grains from outside the silos.</summary>
internal static class ClusterClientHosting
{
    private static readonly TimeSpan GatewayRefresh = TimeSpan.FromSeconds(5);

    /// <remarks>The node serves at once, and answers 503 until a silo is found; silos may then come and go.</remarks>
    public static void AddClusterClient(this WebApplicationBuilder builder, RiskSettings settings)
    {
        IServiceCollection services = builder.Services;
        services.TryAddSingleton(TimeProvider.System);
        // It tells of each connection that it makes.
        builder.Logging.AddFilter("Orleans", LogLevel.Warning);
        // The client's start ends with the first silo; the server need not wait for it.
        services.Configure<HostOptions>(options => options.ServicesStartConcurrently = true);
        services.AddSnapshotCache(settings);
        services.AddSingleton<ClientView>();
        services.AddSingleton<IClusterView>(provider => provider.GetRequiredService<ClientView>());
        services.AddSingleton<IClusterConnectionStatusObserver>(p => p.GetRequiredService<ClientView>());
        services.AddSingleton<ILifecycleParticipant<IClusterClientLifecycle>>(p => p.GetRequiredService<ClientView>());
        services.AddSingleton<IStartupFilter, JoinGate>();
        services.AddSingleton<INodeProbe, ClientProbe>();
        services.AddSingleton<IEngineNodes, SiloNodes>();
        builder.UseOrleansClient(client => client
            .UseRedisClustering(redis => redis.ConfigurationOptions = RedisOptions.Of(settings.Redis))
            .Configure<ClusterOptions>(cluster => Name(cluster, settings))
            .Configure<GatewayOptions>(gateways => gateways.GatewayListRefreshPeriod = GatewayRefresh)
            .UseConnectionRetryFilter<JoinRetry>());
    }

    private static void Name(ClusterOptions cluster, RiskSettings settings)
    {
        cluster.ClusterId = settings.Cluster.ClusterId;
        cluster.ServiceId = settings.Cluster.ServiceId;
    }
}
