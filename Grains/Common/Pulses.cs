namespace Risk.Grains.Common;

/// <summary>Reminders as pulses: they only wake a grain that then looks at the clock itself.</summary>
internal static class Pulses
{
    /// <summary>Has the reminder tick, or not.</summary>
    /// <param name="period">At least a minute.</param>
    public static async Task SetReminderAsync(this Grain grain, string name, TimeSpan period, bool isNeeded)
    {
        IGrainReminder? reminder = await grain.GetReminder(name);
        if (isNeeded && reminder is null)
            await grain.RegisterOrUpdateReminder(name, period, period);
        else if (!isNeeded && reminder is not null)
            await grain.UnregisterReminder(reminder);
    }
}
