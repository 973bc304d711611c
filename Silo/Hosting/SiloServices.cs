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
using Risk.Silo.Feeds;
using Risk.Silo.Feeds.Demo;
using Risk.Silo.Hosting.Health;
using Risk.Silo.Leases;
using Risk.Silo.Notifications.Email;
using Risk.Silo.Notifications.Sms;
using Risk.Silo.Notifications.Smtp;
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
            .AddSingleton<IReadiness, Readiness>()
            .AddDatabase()
            .AddFailpoints(settings)
            .AddHealth(settings)
            .AddSingleton(Email(settings))
            .AddSingleton<INotificationChannel>(
                provider => new WebhookChannel(settings.Webhook, provider.GetRequiredService<TimeProvider>()))
            .AddSms(settings)
            .AddGrainServices();
    }

    /// <summary>Keeps other engines off the database.</summary>
    public static IServiceCollection AddDatabaseClaim(this IServiceCollection services, bool isShared) =>
        services.AddSingleton<IHostedService>(provider =>
            ActivatorUtilities.CreateInstance<DatabaseClaim>(provider, isShared));

    /// <summary>What runs beside the grains; to be added after the engine: it starts later and stops before.</summary>
    /// <remarks>Needs the edition's <see cref="ILeases"/>: of a leased loop, one of all silos runs it.</remarks>
    public static IServiceCollection AddSiloLoops(this IServiceCollection services, RiskSettings settings)
    {
        services
            .AddHostedService<FirstPrices>()
            .AddLoop<PriceBoardRunner>("prices", runner => runner.RunAsync)
            .AddLoop<HealthWatch>("health", watch => watch.RunAsync)
            .AddLeasedLoop<Sweeper>("sweeper", sweeper => sweeper.RunAsync)
            .AddLeasedLoop<PortfolioKeeper>("portfolios", keeper => keeper.RunAsync);
        return settings.Demo
            ? services
                .AddSingleton<IPriceFeed, DemoFeed>()
                .AddSingleton<FeedRunner>()
                .AddLeasedLoop<FeedRunner>("feed", runner => runner.RunAsync)
            : services;
    }

    private static INotificationChannel Email(RiskSettings settings) => settings.Smtp.Host is null
        ? new OutboxChannel(settings.OutboxFolder, settings.Smtp.From)
        : new SmtpChannel(settings.Smtp);

    private static IServiceCollection AddDatabase(this IServiceCollection services) => services
        .AddSingleton<HostedDatabase>()
        .AddSingleton<IDatabase>(provider => provider.GetRequiredService<HostedDatabase>())
        .AddSingleton<IDatabaseReader>(provider => provider.GetRequiredService<HostedDatabase>())
        .AddSingleton<IHostedService>(provider => provider.GetRequiredService<HostedDatabase>())
        .AddSingleton<IRecords, RecordWriter>()
        .AddSingleton<IRecordQueries, RecordQueries>()
        .AddSingleton<ICloseStore, CloseStore>()
        .AddSingleton<IWakeups, WakeupIndex>()
        .AddSingleton<AuditVerifier>()
        .AddSingleton<AuditWatch>();

    private static IServiceCollection AddFailpoints(this IServiceCollection services, RiskSettings settings) =>
        settings.Failpoints is null
            ? services.AddSingleton<IFailpoints, NoFailpoints>()
            : services.AddSingleton(FailpointPlan.Parse(settings.Failpoints))
                .AddSingleton<IFailpoints, ArmedFailpoints>();

    private static IServiceCollection AddHealth(this IServiceCollection services, RiskSettings settings) => services
        .AddSingleton<IHealthProbe, DatabaseProbe>()
        .AddSingleton<IHealthProbe>(new EmailProbe(settings.Smtp, settings.OutboxFolder))
        .AddSingleton<IHealthProbe>(new DiskProbe(settings.DataFolder))
        .AddSingleton<IHealthProbe, PricesProbe>()
        .AddSingleton<HealthWatch>();

    private static IServiceCollection AddLoop<T>(
        this IServiceCollection services, string name, Func<T, Func<CancellationToken, Task>> run)
        where T : notnull =>
        services.AddLoop(name, provider => run(provider.GetRequiredService<T>()));

    /// <summary>A loop that one of all silos runs.</summary>
    public static IServiceCollection AddLeasedLoop<T>(
        this IServiceCollection services, string name, Func<T, Func<CancellationToken, Task>> run)
        where T : notnull =>
        services.AddLoop(name, provider => new LeasedLoop(
            name,
            run(provider.GetRequiredService<T>()),
            provider.GetRequiredService<ILeases>(),
            provider.GetRequiredService<TimeProvider>(),
            provider.GetRequiredService<ILogger<LeasedLoop>>()).RunAsync);

    private static IServiceCollection AddLoop(
        this IServiceCollection services, string name, Func<IServiceProvider, Func<CancellationToken, Task>> run) =>
        services.AddSingleton<IHostedService>(provider => new LoopService(
            name,
            run(provider),
            provider.GetRequiredService<TimeProvider>(),
            provider.GetRequiredService<ILogger<LoopService>>()));
}
