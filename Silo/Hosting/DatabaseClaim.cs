using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Risk.Contracts;
using Risk.Silo.Database;
using Risk.Silo.Database.Postgres;
using Risk.Silo.Settings;

namespace Risk.Silo.Hosting;

/// <summary>
/// Sees to it that a PostgreSQL database belongs to one engine: one Standalone process, or the silos of a cluster. Two
/// would each run every grain. (In SQLite the data folder's lock does.)
/// </summary>
/// <param name="isShared">Whether other silos may have it too.</param>
internal sealed class DatabaseClaim(
    bool isShared,
    RiskSettings settings,
    TimeProvider clock,
    IHostApplicationLifetime lifetime,
    ILogger<DatabaseClaim> log)
    : BackgroundService, IHostedLifecycleService
{
    // A server takes a moment to notice that a process was killed, and longer that a network went.
    private static readonly TimeSpan PatienceAtStart = TimeSpan.FromSeconds(10);
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);
    private static readonly TimeSpan Pause = TimeSpan.FromSeconds(1);

    private PostgresLease? lease;
    private DateTimeOffset? refusedSince;

    private string Other => isShared ? "A Standalone process" : "Another process";

    public async Task StartingAsync(CancellationToken cancellationToken)
    {
        var deadline = clock.GetUtcNow() + PatienceAtStart;
        while (settings.DatabaseUrl is { } url && lease is null)
        {
            lease = await PostgresLease.TryTakeAsync(url, isShared, cancellationToken);
            if (lease is null && clock.GetUtcNow() > deadline)
                throw new IOException($"{Other} runs on the database of DATABASE_URL; stop it first.");
            if (lease is null)
                await Task.Delay(Pause, clock, cancellationToken);
        }
    }

    public Task StartedAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StoppingAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public async Task StoppedAsync(CancellationToken cancellationToken) => await ReleaseAsync();

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        while (settings.DatabaseUrl is { } url)
        {
            await Task.Delay(Pause, clock, stoppingToken);
            if (lease is null || !await lease.IsHeldAsync(stoppingToken))
                await RetakeAsync(url, stoppingToken);
        }
    }

    // The database was away. If another process was quicker, this one has no business there any more.
    private async Task RetakeAsync(string url, CancellationToken stoppingToken)
    {
        await ReleaseAsync();
        try
        {
            lease = await PostgresLease.TryTakeAsync(url, isShared, stoppingToken);
            refusedSince = lease is null ? refusedSince ?? clock.GetUtcNow() : null;
        }
        catch (StorageUnavailableException)
        {
            refusedSince = null;
        }

        if (refusedSince + Patience < clock.GetUtcNow())
        {
            DatabaseClaimLog.Displaced(log, Other);
            lifetime.StopApplication();
        }
    }

    private async Task ReleaseAsync()
    {
        if (lease is not null)
            await lease.DisposeAsync();
        lease = null;
    }
}

internal static partial class DatabaseClaimLog
{
    [LoggerMessage(3631, LogLevel.Critical, "{Other} runs on the database of DATABASE_URL; this one stops.")]
    public static partial void Displaced(ILogger log, string other);
}
