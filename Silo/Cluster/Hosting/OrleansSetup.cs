using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Orleans.Configuration;
using Orleans.Hosting;
using Risk.Silo.Cluster.Redis;
using Risk.Silo.Cluster.State;
using Risk.Silo.Settings;

namespace Risk.Silo.Cluster.Hosting;

/// <summary>How Orleans is set up: who is a member, how soon a dead one is noticed, what goes where.</summary>
internal static class OrleansSetup
{
    public static void UseRisk(this ISiloBuilder silo, RiskSettings settings) => silo
        .Configure<ClusterOptions>(cluster =>
            (cluster.ClusterId, cluster.ServiceId) = (settings.Cluster.ClusterId, settings.Cluster.ServiceId))
        .Configure<EndpointOptions>(endpoints => SiloAddresses.Set(endpoints, settings))
        .Configure<ClusterMembershipOptions>(Detect)
        .Configure<SiloMessagingOptions>(messages => messages.ResponseTimeout = TimeSpan.FromSeconds(30))
        .Configure<GrainCollectionOptions>(idle => idle.CollectionAge = TimeSpan.FromMinutes(15))
        .UseRedisClustering(redis => redis.ConfigurationOptions = RedisOptions.Of(settings.Redis))
        .AddRiskStorage(settings.DatabaseUrl!)
        .Services.AddSingleton<PlacementStrategy, ActivationCountBasedPlacement>();

    // A killed silo is out after a few seconds; one that is only slow is asked again, by others too.
    private static void Detect(ClusterMembershipOptions membership)
    {
        membership.ProbeTimeout = TimeSpan.FromSeconds(1.5);
        membership.NumMissedProbesLimit = 3;
        // Three times this a silo that is stopped, its connections open, counts as alive.
        membership.MaxProbeTimeout = TimeSpan.FromSeconds(3);
        membership.TableRefreshTimeout = TimeSpan.FromSeconds(5);
        membership.IAmAliveTablePublishTimeout = TimeSpan.FromSeconds(5);
        membership.MaxJoinAttemptTime = TimeSpan.FromSeconds(60);
    }
}
