using Microsoft.Extensions.DependencyInjection;
using Orleans.Embedded.Hosting;
using Orleans.Embedded.Reminders;
using Orleans.Embedded.State;
using Risk.Grains.Common;
using Risk.Grains.Queries;
using Risk.Silo.Hosting;
using Risk.Silo.Leases;
using Risk.Silo.Settings;
using Risk.Silo.Standalone.State;

namespace Risk.Silo.Standalone;

/// <summary>The silo of the Standalone edition.</summary>
public static class SiloHosting
{
    /// <summary>
    /// Adds the whole silo. At the start of the host: migrations, then the engine, then price board and sweeper;
    /// they stop in the opposite order.
    /// </summary>
    /// <remarks>
    /// Starting fails with an <see cref="IOException"/>, a <see cref="Contracts.StorageUnavailableException"/> or a
    /// <see cref="Database.Migrations.MigrationException"/> whose message is one line for the operator.
    /// </remarks>
    public static IServiceCollection AddRiskSilo(this IServiceCollection services, RiskSettings settings) => services
        .AddSiloParts(settings)
        .AddDatabaseClaim(isShared: false)
        .AddSingleton(ProcessIdentity.Sole())
        .AddSingleton<ILeases, SoleLeases>()
        .AddSingleton<IStateStore, StateStore>()
        .AddSingleton<IReminderStore, ReminderStore>()
        .AddEmbeddedEngine(options => options.GrainAssemblies.Add(typeof(QueryGrain).Assembly))
        .AddSiloLoops(settings);
}
