using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Orleans.Configuration;
using Orleans.Hosting;
using Orleans.Reminders;
using Orleans.Runtime.Hosting;
using Orleans.TestingHost;

namespace Risk.Tests.Support.Engine;

/// <summary>Configures one silo of Orleans' test cluster, and its client.</summary>
internal static class TestSilo
{
    public static InProcessTestCluster Build(EngineSetup setup, TestStores stores, Traffic traffic, GrainClock ticks)
    {
        var logger = new TestOutputLogger();
        var builder = new InProcessTestClusterBuilder(1);
        builder.Options.ConfigureFileLogging = false;
        builder.Options.InitializeClientOnDeploy = EngineHost.IsThroughClient;
        builder.ConfigureHost(host => host.Logging.AddProvider(logger));
        builder.ConfigureHost(host => AddTraffic(host.Services, traffic));
        builder.ConfigureSilo((_, silo) => Configure(silo, setup, stores));
        builder.ConfigureSilo((_, silo) => AddClocks(silo.Services, setup, ticks));
        builder.ConfigureSilo((_, silo) => setup.Services(silo.Services));
        builder.ConfigureClient(client =>
            client.Configure<ClientMessagingOptions>(options => options.ResponseTimeout = setup.ResponseTimeout));
        return builder.Build();
    }

    private static void AddTraffic(IServiceCollection services, Traffic traffic)
    {
        services.AddSingleton<IIncomingGrainCallFilter>(traffic);
        services.AddSingleton<IOutgoingGrainCallFilter>(traffic);
    }

    private static void Configure(ISiloBuilder silo, EngineSetup setup, TestStores stores)
    {
        silo.AddReminders();
        silo.Services.AddSingleton<IReminderTable>(stores.Reminders);
        silo.Services.AddGrainStorage("Default", (_, _) => stores.State);
        silo.Configure<SiloMessagingOptions>(options =>
        {
            options.ResponseTimeout = setup.ResponseTimeout;
            options.WaitForMessageToBeQueuedForOutboundTime = TimeSpan.Zero;
        });

        // It ticks on the clock of grains.
        silo.Configure<DeploymentLoadPublisherOptions>(options =>
            options.DeploymentLoadPublisherRefreshTime = TimeSpan.FromDays(30));
    }

    /// <summary>Grains and reminders go by the test's clock, the silo itself by real time.</summary>
    private static void AddClocks(IServiceCollection services, EngineSetup setup, GrainClock ticks)
    {
        services.AddSingleton<TimeProvider>(setup.Clock);
        services.UseTimeProviderForBackgroundAreas(TimeProvider.System);
        services.AddKeyedSingleton<TimeProvider>(TimeProviderNames.Grains, ticks);
        services.AddKeyedSingleton<TimeProvider>(ReminderTimeProviderNames.Reminders, new ReminderClock(setup.Clock));
    }
}
