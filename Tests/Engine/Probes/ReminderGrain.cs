namespace Risk.Tests.Engine.Probes;

/// <summary>Has reminders and tells how they came.</summary>
[Alias("test.reminder")]
public interface IReminderGrain : IGrainWithStringKey
{
    /// <returns>The name of the exception; empty for none.</returns>
    [Alias("Register")]
    Task<string> Register(string name, TimeSpan dueTime, TimeSpan period);

    /// <returns>The name of the exception; empty for none.</returns>
    [Alias("UnregisterTwice")]
    Task<string> UnregisterTwice(string name);

    [Alias("Names")]
    Task<ImmutableArray<string>> Names();

    [Alias("IsKnown")]
    Task<bool> IsKnown(string name);

    [Alias("End")]
    Task End();
}

/// <summary>A grain that does not take reminders.</summary>
[Alias("test.unremindable")]
public interface IUnremindableGrain : IGrainWithStringKey
{
    /// <returns>The name of the exception; empty for none.</returns>
    [Alias("Register")]
    Task<string> Register();
}

/// <summary>Its reminder "bad" throws.</summary>
[GrainType("test-reminder")]
public sealed class ReminderGrain(ReminderLog log) : Grain, IReminderGrain, IRemindable
{
    private readonly Guid instance = Guid.NewGuid();

    public Task<string> Register(string name, TimeSpan dueTime, TimeSpan period) =>
        Outcome.OfAsync(() => this.RegisterOrUpdateReminder(name, dueTime, period));

    public Task<string> UnregisterTwice(string name) => Outcome.OfAsync(async () =>
    {
        var reminder = await this.GetReminder(name);
        await this.UnregisterReminder(reminder!);
        await this.UnregisterReminder(reminder!);
    });

    public async Task<ImmutableArray<string>> Names() =>
        [.. (await this.GetReminders()).Select(reminder => reminder.ReminderName).Order()];

    public async Task<bool> IsKnown(string name) => await this.GetReminder(name) is not null;

    public Task End()
    {
        DeactivateOnIdle();
        return Task.CompletedTask;
    }

    public Task ReceiveReminder(string reminderName, TickStatus status)
    {
        log.Ticks.Enqueue(new(reminderName, instance, status));
        return reminderName == "bad"
            ? throw new InvalidOperationException("A reminder was told to throw.")
            : Task.CompletedTask;
    }
}

[GrainType("test-unremindable")]
public sealed class UnremindableGrain : Grain, IUnremindableGrain
{
    public Task<string> Register() => Outcome.OfAsync(() =>
        this.RegisterOrUpdateReminder("r", TimeSpan.FromMinutes(1), TimeSpan.FromMinutes(1)));
}

internal static class Outcome
{
    public static async Task<string> OfAsync(Func<Task> action)
    {
        try
        {
            await action();
            return "";
        }
        catch (Exception exception)
        {
            return exception.GetType().Name;
        }
    }
}
