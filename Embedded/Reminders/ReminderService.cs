using System.Collections.Concurrent;
using Orleans.Embedded.Runtime;
using Orleans.Runtime;

namespace Orleans.Embedded.Reminders;

/// <summary>All reminders: loads them at start, ticks them, stores what changes.</summary>
internal sealed class ReminderService(Engine engine, IReminderStore store, TimeProvider clock)
{
    private readonly ConcurrentDictionary<(GrainId Grain, string Name), Reminder> reminders = new();

    private int ticking;

    public TimeProvider Clock => clock;

    /// <summary>No tick is under way.</summary>
    public bool IsQuiet => Volatile.Read(ref ticking) == 0;

    public DateTime Now => clock.GetUtcNow().UtcDateTime;

    public async Task StartAsync(CancellationToken cancellationToken)
    {
        foreach (var row in await store.ReadAllAsync(cancellationToken))
            Put(row);
    }

    public void Stop()
    {
        foreach (var reminder in reminders.Values)
            reminder.Dispose();
    }

    public async Task<IGrainReminder> RegisterAsync(GrainId grain, string name, TimeSpan dueTime, TimeSpan period)
    {
        Check(name, dueTime, period);
        var row = new ReminderRow(grain, name, Now + dueTime, period);
        await store.UpsertAsync(row, default);
        return Put(row);
    }

    public async Task UnregisterAsync(IGrainReminder reminder)
    {
        var row = ((Reminder)reminder).Row;
        await store.RemoveAsync(row.Grain, row.Name, default);
        if (reminders.TryRemove((row.Grain, row.Name), out var removed))
            removed.Dispose();
    }

    public IGrainReminder? Find(GrainId grain, string name) => reminders.GetValueOrDefault((grain, name));

    public List<IGrainReminder> Of(GrainId grain) =>
        [.. reminders.Where(entry => entry.Key.Grain == grain).Select(entry => entry.Value)];

    /// <summary>Hands out one tick; a failure is logged and the next tick comes in its time.</summary>
    public async Task TickAsync(ReminderRow row, DateTime tick, DateTime now)
    {
        Interlocked.Increment(ref ticking);
        try
        {
            await HandOutAsync(row, now);
            await store.MarkTickAsync(row.Grain, row.Name, tick, default);
        }
        catch (SiloUnavailableException)
        {
            // It was not handed out, so it is not marked either and is due again at the next start.
        }
        catch (Exception exception)
        {
            engine.Log.ReminderNotMarked(row.Name, row.Grain, exception);
        }
        finally
        {
            Interlocked.Decrement(ref ticking);
        }
    }

    private async Task HandOutAsync(ReminderRow row, DateTime now)
    {
        try
        {
            var grain = (IRemindable)engine.References.Make(row.Grain, typeof(IRemindable));
            await grain.ReceiveReminder(row.Name, new(row.StartAtUtc, row.Period, now));
        }
        catch (Exception exception) when (exception is not SiloUnavailableException)
        {
            engine.Log.ReminderFailed(row.Name, row.Grain, exception);
        }
    }

    private Reminder Put(ReminderRow row)
    {
        var reminder = new Reminder(this, row);
        reminders.AddOrUpdate((row.Grain, row.Name), reminder, (_, old) =>
        {
            old.Dispose();
            return reminder;
        });
        reminder.Arm();
        return reminder;
    }

    private void Check(string name, TimeSpan dueTime, TimeSpan period)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(dueTime, TimeSpan.Zero);
        ArgumentOutOfRangeException.ThrowIfLessThan(period, TimeSpan.Zero);
        if (period < engine.Options.MinimumReminderPeriod)
            throw new ArgumentException(
                $"Reminder '{name}': {period} is shorter than {engine.Options.MinimumReminderPeriod}.", nameof(period));
    }
}
