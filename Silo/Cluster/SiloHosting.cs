using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Orleans.Hosting;
using Risk.Grains.Common;
using Risk.Silo.Cluster.Balancing;
using Risk.Silo.Cluster.Hosting;
using Risk.Silo.Cluster.Membership;
using Risk.Silo.Database;
using Risk.Silo.Hosting;
using Risk.Silo.Leases;
using Risk.Silo.Settings;

namespace Risk.Silo.Cluster;

/// <summary>The silo of the Cluster edition, in a process of its own or in an Api node.</summary>
public static class SiloHosting
{
    // Longer than an activation may take to leave.
    private static readonly TimeSpan ShutdownTimeout = TimeSpan.FromSeconds(60);

    /// <summary>
    /// Adds the whole silo. At the start of the host: migrations, then the silo joins, then what runs beside the
    /// grains; they stop in the opposite order.
    /// </summary>
    /// <remarks>
    /// Starting fails with an <see cref="IOException"/>, a <see cref="Contracts.StorageUnavailableException"/> or a
    /// <see cref="Database.Migrations.MigrationException"/> whose message is one line for the operator.
    /// </remarks>
    /// <exception cref="SettingsException">A setting that a silo needs is missing.</exception>
    public static IServiceCollection AddRiskSilo(this IServiceCollection services, RiskSettings settings)
    {
        SiloNeeds.Check(settings);
        return services
            .AddLogging(SiloLog.Quieten)
            .Configure<HostOptions>(host => host.ShutdownTimeout = ShutdownTimeout)
            .AddSiloParts(settings)
            .AddHostedService<StoreCheck>()
            .AddDatabaseClaim(isShared: true)
            .AddOrleans(silo => silo.UseRisk(settings))
            .AddMembership()
            .AddSingleton<ILeases>(provider => new DatabaseLeases(
                provider.GetRequiredService<IDatabase>(),
                provider.GetRequiredService<ProcessIdentity>().Epoch,
                LeaseTimes.Length))
            .AddSiloLoops(settings)
            .AddSingleton<Balancer>()
            .AddLeasedLoop<Balancer>("balance", balancer => balancer.RunAsync);
    }
}
