using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Risk.Silo.Database;

namespace Risk.Silo.Cluster.Membership;

/// <summary>Looks at both stores each second and ends the process when <see cref="GuardRules"/> say so.</summary>
internal sealed class MembershipGuard(
    IMembershipTable table,
    IDatabase database,
    IClusterMembershipService membership,
    ILocalSiloDetails silo,
    TimeProvider clock,
    ILoggerFactory loggers,
    ILogger<MembershipGuard> log) : BackgroundService
{
    private static readonly TimeSpan Period = TimeSpan.FromSeconds(1);
    private static readonly TimeSpan Patience = TimeSpan.FromMilliseconds(900);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        var (state, lookedAt) = (GuardState.Start, clock.GetTimestamp());
        using PeriodicTimer timer = new(Period, clock);
        while (await timer.WaitForNextTickAsync(stoppingToken))
        {
            var (seenTable, isDatabaseUp) = (ReadTableAsync(), AskDatabaseAsync());
            await Task.WhenAll(seenTable, isDatabaseUp);
            var now = clock.GetTimestamp();
            StoreView seen = new(
                clock.GetElapsedTime(lookedAt, now), await seenTable, await isDatabaseUp, KnowsOthers());
            (state, var reason) = GuardRules.Judge(state, seen);
            lookedAt = now;
            if (reason is not null && !stoppingToken.IsCancellationRequested)
                End(reason);
        }
    }

    private bool KnowsOthers() =>
        ActiveSilos.Of(membership.CurrentSnapshot).Any(other => !other.Equals(silo.SiloAddress));

    private async Task<TableView?> ReadTableAsync()
    {
        try
        {
            var read = await table.ReadAll().WaitAsync(Patience, clock);
            return new(read.Version.Version, read.Members.Any(row => row.Item1.SiloAddress.Equals(silo.SiloAddress)));
        }
        catch (Exception)
        {
            return null;
        }
    }

    private async Task<bool> AskDatabaseAsync()
    {
        try
        {
            await database.ReadAsync(new("select 1 as one"), row => row.Integer("one")).WaitAsync(Patience, clock);
            return true;
        }
        catch (Exception)
        {
            return false;
        }
    }

    // At once: handing grains over needs the stores, or would touch a cluster that is not ours any more.
    private void End(string reason)
    {
        MembershipLog.Ends(log, reason);
        // Else the line may stay in a buffer.
        loggers.Dispose();
        Environment.Exit(1);
    }
}
