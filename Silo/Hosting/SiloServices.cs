using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Risk.Grains.Channels;
using Risk.Grains.Common;
using Risk.Grains.Failpoints;
using Risk.Grains.Prices;
using Risk.Grains.Records;
using Risk.Grains.Wakeups;
using Risk.Silo.Database;
using Risk.Silo.Failpoints;
using Risk.Silo.Hosting.Health;
using Risk.Silo.Notifications.Webhooks;
using Risk.Silo.Records;
using Risk.Silo.Records.Audit;
using Risk.Silo.Records.Queries;
using Risk.Silo.Settings;

namespace Risk.Silo.Hosting;

/// <summary>What a silo has around its engine, whichever that is.</summary>
internal static class SiloServices
{
    /// <summary>Settings, database, records, channels, failpoints and health; to be added before the engine.</summary>
    public static IServiceCollection AddSiloParts(this IServiceCollection services, RiskSettings settings)
    {
        services.TryAddSingleton(TimeProvider.System);
        return services
            .AddSingleton(settings)
            .AddSingleton(settings.Grains)
            .AddSingleton(ProcessIdentity.New())
            .AddSingleton<IReadiness, Readiness>()
            .AddDatabase()
            .AddFailpoints(settings)
            .AddHealth(settings)
            .AddSingleton<INotificationChannel>(
                provider => new WebhookChannel(settings.Webhook, provider.GetRequiredService<TimeProvider>()))
            .AddGrainServices()
            .AddPrices();
    }

    /// <summary>What runs beside the grains; to be added after the engine: it starts later and stops before.</summary>
    public static IServiceCollection AddSiloLoops(this IServiceCollection services) => services
        .AddHostedService<FirstPrices>()
        .AddLoop<PriceBoardRunner>("prices", runner => runner.RunAsync)
        .AddLoop<Sweeper>("sweeper", sweeper => sweeper.RunAsync)
        .AddLoop<PortfolioKeeper>("portfolios", keeper => keeper.RunAsync);

    private static IServiceCollection AddDatabase(this IServiceCollection services) => services
        .AddSingleton<HostedDatabase>()
        .AddSingleton<IDatabase>(provider => provider.GetRequiredService<HostedDatabase>())
        .AddSingleton<IHostedService>(provider => provider.GetRequiredService<HostedDatabase>())
        .AddSingleton<IRecords, RecordWriter>()
        .AddSingleton<IRecordQueries, RecordQueries>()
        .AddSingleton<ICloseStore, CloseStore>()
        .AddSingleton<IWakeups, WakeupIndex>()
        .AddSingleton<AuditVerifier>();

    private static IServiceCollection AddFailpoints(this IServiceCollection services, RiskSettings settings) =>
        settings.Failpoints is null
            ? services.AddSingleton<IFailpoints, NoFailpoints>()
            : services.AddSingleton(FailpointPlan.Parse(settings.Failpoints))
                .AddSingleton<IFailpoints, ArmedFailpoints>();

    private static IServiceCollection AddHealth(this IServiceCollection services, RiskSettings settings) => services
        .AddSingleton<IHealthProbe, DatabaseProbe>()
        .AddSingleton<IHealthProbe>(new EmailProbe(settings.Smtp, settings.OutboxFolder))
        .AddSingleton<IHealthProbe>(new DiskProbe(settings.DataFolder))
        .AddSingleton<IHealthProbe, PricesProbe>();

    private static IServiceCollection AddLoop<T>(
        this IServiceCollection services, string name, Func<T, Func<CancellationToken, Task>> run)
        where T : notnull =>
        services.AddSingleton<IHostedService>(provider => new LoopService(
            name,
            run(provider.GetRequiredService<T>()),
            provider.GetRequiredService<TimeProvider>(),
            provider.GetRequiredService<ILogger<LoopService>>()));
}
