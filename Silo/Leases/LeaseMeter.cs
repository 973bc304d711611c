using System.Diagnostics.Metrics;
using Risk.Grains.Common;

namespace Risk.Silo.Leases;

internal static class LeaseMeter
{
    private static readonly Meter Meter = new("Risk.Leases");

    private static readonly UpDownCounter<long> Held = Meter.CreateUpDownCounter<long>(
        "risk.lease.held", "{lease}", "Whether this process has the lease and runs its loop");

    public static void Taken(string name) => Held.Add(1, Measuring.Label("lease", name));

    public static void GivenUp(string name) => Held.Add(-1, Measuring.Label("lease", name));
}
