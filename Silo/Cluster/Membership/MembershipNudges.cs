using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Risk.Grains.Wakeups;

namespace Risk.Silo.Cluster.Membership;

/// <summary>
/// When silos come or go, has this one renew its price subscriptions, and its keeper revalue every portfolio: those of
/// a silo that died are in nobody's memory.
/// </summary>
/// <remarks>Several times: the first may meet grains that are still looked for where they were.</remarks>
internal sealed class MembershipNudges(
    IClusterMembershipService membership, Nudges nudges, TimeProvider clock, ILogger<MembershipNudges> log)
    : BackgroundService
{
    private static readonly TimeSpan[] Pauses = [TimeSpan.Zero, TimeSpan.FromSeconds(2), TimeSpan.FromSeconds(3)];

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        ImmutableHashSet<SiloAddress> active = [];
        await foreach (var snapshot in membership.MembershipUpdates.WithCancellation(stoppingToken))
        {
            ImmutableHashSet<SiloAddress> now = [.. ActiveSilos.Of(snapshot)];
            if (now.SetEquals(active))
                continue;
            MembershipLog.Changed(log, Names(now.Except(active)), Names(active.Except(now)), now.Count);
            active = now;
            _ = NudgeAsync(stoppingToken);
        }
    }

    private static string Names(IEnumerable<SiloAddress> silos) => string.Join(' ', silos);

    private async Task NudgeAsync(CancellationToken stoppingToken)
    {
        foreach (var pause in Pauses)
        {
            await Task.Delay(pause, clock, stoppingToken).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            nudges.Send();
        }
    }
}
