using Orleans.Runtime;

namespace Orleans.Embedded.Reminders;

internal abstract class ReminderService
{
    public abstract Task<IGrainReminder> RegisterAsync(GrainId grain, string name, TimeSpan dueTime, TimeSpan period);

    public abstract Task UnregisterAsync(IGrainReminder reminder);

    public abstract IGrainReminder? Find(GrainId grain, string name);

    public abstract List<IGrainReminder> Of(GrainId grain);
}
