using System.Collections.Concurrent;
using Orleans.Runtime;

namespace Orleans.Embedded.Reminders;

/// <summary>Reminders that live as long as this object.</summary>
public sealed class MemoryReminderStore : IReminderStore
{
    private readonly ConcurrentDictionary<(GrainId, string), ReminderRow> rows = new();

    public Task<IReadOnlyList<ReminderRow>> ReadAllAsync(CancellationToken cancellationToken) =>
        Task.FromResult<IReadOnlyList<ReminderRow>>([.. rows.Values]);

    public Task UpsertAsync(ReminderRow row, CancellationToken cancellationToken)
    {
        rows[(row.Grain, row.Name)] = row;
        return Task.CompletedTask;
    }

    public Task MarkTickAsync(GrainId grain, string name, DateTime tickUtc, CancellationToken cancellationToken)
    {
        if (rows.TryGetValue((grain, name), out var row))
            rows.TryUpdate((grain, name), row with { LastTickUtc = tickUtc }, row);
        return Task.CompletedTask;
    }

    public Task RemoveAsync(GrainId grain, string name, CancellationToken cancellationToken)
    {
        rows.TryRemove((grain, name), out _);
        return Task.CompletedTask;
    }
}
