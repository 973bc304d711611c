using Orleans.Runtime;

namespace Orleans.Embedded.Reminders;

/// <summary>One reminder of this process: waits for the next instant of its grid, ticks, notes it.</summary>
internal sealed class Reminder : IGrainReminder, IDisposable
{
    // Short, so that a jump of the wall clock delays no tick for long.
    private static readonly TimeSpan LongestWait = TimeSpan.FromMinutes(1);

    private readonly ReminderService service;
    private readonly ITimer timer;
    private volatile bool disposed;
    private DateTime next;

    public Reminder(ReminderService service, ReminderRow row)
    {
        this.service = service;
        Row = row;
        next = ReminderGrid.NextAfter(row, row.LastTickUtc);
        using var noFlow = ExecutionContext.SuppressFlow();
        timer = service.Clock.CreateTimer(static self => _ = ((Reminder)self!).FireAsync(), this,
            Timeout.InfiniteTimeSpan, Timeout.InfiniteTimeSpan);
    }

    public ReminderRow Row { get; }

    public string ReminderName => Row.Name;

    public void Arm()
    {
        if (disposed)
            return;
        var left = next - service.Now;
        timer.Change(left <= TimeSpan.Zero ? TimeSpan.Zero : left < LongestWait ? left : LongestWait,
            Timeout.InfiniteTimeSpan);
    }

    public void Dispose()
    {
        disposed = true;
        timer.Dispose();
    }

    private async Task FireAsync()
    {
        var now = service.Now;
        if (!disposed && now >= next)
        {
            var tick = ReminderGrid.NewestUntil(Row, now);
            await service.TickAsync(Row, tick, now);
            next = ReminderGrid.NextAfter(Row, ReminderGrid.NewestUntil(Row, service.Now));
        }

        Arm();
    }
}
