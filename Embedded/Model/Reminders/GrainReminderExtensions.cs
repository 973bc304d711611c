using Orleans.Embedded.Runtime;
using Orleans.Runtime;

namespace Orleans;

/// <summary>A grain's own reminders; usable on its scheduler only.</summary>
public static class GrainReminderExtensions
{
    /// <summary>Ticks at now + dueTime + n * period until it is unregistered. Replaces one of the same name.</summary>
    /// <exception cref="ArgumentException">The period is shorter than the least allowed.</exception>
    /// <exception cref="InvalidOperationException">The grain is not IRemindable.</exception>
    public static Task<IGrainReminder> RegisterOrUpdateReminder(this Grain grain, string reminderName,
        TimeSpan dueTime, TimeSpan period) =>
        RegisterOrUpdateReminder((IGrainBase)grain, reminderName, dueTime, period);

    public static Task<IGrainReminder> RegisterOrUpdateReminder(this IGrainBase grain, string reminderName,
        TimeSpan dueTime, TimeSpan period)
    {
        var context = ContextOf(grain);
        CheckName(reminderName);
        if (grain is not IRemindable)
            throw new InvalidOperationException($"{grain.GetType().Name} does not implement IRemindable.");
        return context.Reminders.RegisterAsync(context.GrainId, reminderName, dueTime, period);
    }

    public static Task UnregisterReminder(this Grain grain, IGrainReminder reminder) =>
        UnregisterReminder((IGrainBase)grain, reminder);

    public static Task UnregisterReminder(this IGrainBase grain, IGrainReminder reminder) =>
        ContextOf(grain).Reminders.UnregisterAsync(reminder);

    public static Task<IGrainReminder?> GetReminder(this Grain grain, string reminderName) =>
        GetReminder((IGrainBase)grain, reminderName);

    public static Task<IGrainReminder?> GetReminder(this IGrainBase grain, string reminderName)
    {
        var context = ContextOf(grain);
        CheckName(reminderName);
        return Task.FromResult(context.Reminders.Find(context.GrainId, reminderName));
    }

    public static Task<List<IGrainReminder>> GetReminders(this Grain grain) => GetReminders((IGrainBase)grain);

    public static Task<List<IGrainReminder>> GetReminders(this IGrainBase grain)
    {
        var context = ContextOf(grain);
        return Task.FromResult(context.Reminders.Of(context.GrainId));
    }

    /// <summary>Orleans throws ArgumentNullException for an empty name too.</summary>
    private static void CheckName(string reminderName)
    {
        if (string.IsNullOrWhiteSpace(reminderName))
            throw new ArgumentNullException(nameof(reminderName));
    }

    private static IActivationContext ContextOf(IGrainBase grain)
    {
        ArgumentNullException.ThrowIfNull(grain);
        return ((IActivationContext)grain.GrainContext).OnScheduler();
    }
}
