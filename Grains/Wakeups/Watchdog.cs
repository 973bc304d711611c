using Microsoft.Extensions.Logging;
using Risk.Alerts;
using Risk.Contracts;
using Risk.Escalations;

namespace Risk.Grains.Wakeups;

/// <summary>
/// Raises a system alert when a sweep finds escalation steps that are really overdue: that neither their timer nor the
/// sweeper got to run. Ends it when none has been for a minute.
/// </summary>
public sealed class Watchdog(IGrainFactory grains, TimeProvider clock, ILogger<Watchdog> log)
{
    /// <summary>Names the alert: its threshold is <c>_system.overdue_steps</c>.</summary>
    public const string Name = "overdue_steps";

    private OverdueWatch watch = OverdueWatch.New;
    private volatile bool isChangeLost;

    /// <summary>Looks at what a sweep found, without waiting for what follows. Not for two threads at once.</summary>
    public void Look(IReadOnlyCollection<Wakeup> due)
    {
        if (isChangeLost)
            (watch, isChangeLost) = (watch with { RaisedAt = null, IsCalm = false }, false);
        DateTimeOffset[] steps = [.. due.Where(w => w.Kind == WakeupKind.Escalation).Select(w => w.DueAt)];
        OverdueVerdict verdict = OverdueRules.Look(watch, steps, clock.GetUtcNow());
        watch = verdict.Next;
        if (verdict.Raise)
            _ = RaiseAsync(verdict.Overdue, steps.Min());
        if (verdict.Clear)
            _ = TryAsync(alarm => alarm.Clear());
    }

    private Task RaiseAsync(int count, DateTimeOffset oldest)
    {
        WakeupLog.StepsOverdue(log, count, oldest);
        return TryAsync(alarm => alarm.Raise(new(
            Severity.Critical,
            $"escalation steps are overdue by more than {OverdueRules.Grace.TotalSeconds} s, "
                + $"the oldest since {Wording.Time(oldest)}",
            count)));
    }

    private async Task TryAsync(Func<IWatchGrain, Task> change)
    {
        try
        {
            await change(grains.GetGrain<IWatchGrain>(Name));
        }
        catch (Exception failure)
        {
            isChangeLost = true;
            WakeupLog.AlarmFailed(log, failure);
        }
    }
}
