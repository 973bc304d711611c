using System.Diagnostics.Metrics;
using Risk.Grains.Common;

namespace Risk.Grains.Wakeups;

internal static class WakeupMeter
{
    private static readonly Meter Meter = new("Risk.Wakeups");

    private static readonly Histogram<double> Sweeps =
        Meter.CreateDuration("risk.sweep.duration", "Looking for grains that owe work; one process does it");

    private static readonly Histogram<double> Lateness = Meter.CreateDuration(
        "risk.wakeup.lateness", "From when a grain owed work until the sweeper, the second net, woke it");

    public static Task SweepAsync(Func<Task> sweep) => Sweeps.TimeAsync(sweep);

    public static void Woken(TimeSpan late) => Lateness.Record(late.TotalSeconds);
}
