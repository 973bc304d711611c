namespace Risk.Tests.Support.Engine;

/// <summary>Reminders that a dead silo can no longer change.</summary>
public sealed class MortalReminderTable(ReminderRows rows) : IReminderTable
{
    private readonly TaskCompletionSource read = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private volatile bool dead;

    /// <summary>Ends when the silo has read the table for the first time.</summary>
    public Task Read => read.Task;

    public void Die() => dead = true;

    public Task<ReminderTableData> ReadRows(GrainId grainId) =>
        RunAsync(() => new ReminderTableData(rows.All.Where(row => row.GrainId == grainId)));

    /// <remarks>The silo of a test has the whole ring.</remarks>
    public async Task<ReminderTableData> ReadRows(uint begin, uint end)
    {
        var all = await RunAsync(() => new ReminderTableData(rows.All));
        read.TrySetResult();
        return all;
    }

    public Task<ReminderEntry?> ReadRow(GrainId grainId, string reminderName) =>
        RunAsync(() => rows.All.SingleOrDefault(row => row.GrainId == grainId && row.ReminderName == reminderName));

    public Task<string?> UpsertRow(ReminderEntry entry) => RunAsync<string?>(() => rows.Upsert(entry));

    public Task<bool> RemoveRow(GrainId grainId, string reminderName, string eTag) =>
        RunAsync(() => rows.Remove(grainId, reminderName, eTag));

    public Task TestOnlyClearTable() => throw new NotSupportedException();

    private async Task<T> RunAsync<T>(Func<T> operation)
    {
        if (dead)
            await Task.Delay(Timeout.Infinite);
        return operation();
    }
}
