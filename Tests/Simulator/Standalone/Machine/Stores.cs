using Orleans.Embedded.Reminders;
using Orleans.Embedded.State;
using Risk.Grains.Records;
using Risk.Grains.Wakeups;
using Risk.Tests.Support.Fakes;
using Record = Risk.Grains.Records.Record;

namespace Risk.Tests.Simulator.Machine;

/// <summary>Grain states, as one life of the process writes them.</summary>
internal sealed class MortalStates(IStateStore rows, Life life) : IStateStore
{
    public async Task<StateRow?> ReadAsync(GrainId grain, string stateName, CancellationToken cancellationToken)
    {
        await life.GuardAsync();
        return await rows.ReadAsync(grain, stateName, cancellationToken);
    }

    public Task<string> WriteAsync(GrainId grain, string stateName, ReadOnlyMemory<byte> json, string? etag,
        CancellationToken cancellationToken) =>
        life.WriteAsync($"state of {grain}", () => rows.WriteAsync(grain, stateName, json, etag, cancellationToken));

    public Task ClearAsync(GrainId grain, string stateName, string etag, CancellationToken cancellationToken) =>
        life.WriteAsync($"no state of {grain}", () => rows.ClearAsync(grain, stateName, etag, cancellationToken));
}

/// <summary>Reminders, as one life of the process writes them.</summary>
internal sealed class MortalReminders(MemoryReminderStore rows, Life life) : IReminderStore
{
    public Task<IReadOnlyList<ReminderRow>> ReadAllAsync(CancellationToken cancellationToken) =>
        rows.ReadAllAsync(cancellationToken);

    public Task UpsertAsync(ReminderRow row, CancellationToken cancellationToken) =>
        life.WriteAsync($"reminder of {row.Grain}", () => rows.UpsertAsync(row, cancellationToken));

    public Task MarkTickAsync(
        GrainId grain, string name, DateTime tickUtc, CancellationToken cancellationToken) =>
        life.WriteAsync($"tick of {grain}", () => rows.MarkTickAsync(grain, name, tickUtc, cancellationToken));

    public Task RemoveAsync(GrainId grain, string name, CancellationToken cancellationToken) =>
        life.WriteAsync($"no reminder of {grain}", () => rows.RemoveAsync(grain, name, cancellationToken));
}

/// <summary>Records, as one life of the process writes them.</summary>
internal sealed class MortalRecords(MemoryRecords rows, Life life) : IRecords
{
    public Task SaveAsync(IReadOnlyList<Record> records, CancellationToken cancellationToken = default) =>
        life.WriteAsync("records", () => rows.SaveAsync(records, cancellationToken));
}

/// <summary>The wake-up index, as one life of the process writes it.</summary>
internal sealed class MortalWakeups(MemoryWakeups rows, Life life) : IWakeups
{
    public Task SetAsync(WakeupKind kind, string key, DateTimeOffset dueAt) =>
        life.WriteAsync($"wake-up of {kind} {key}", () => rows.SetAsync(kind, key, dueAt));

    public Task ClearAsync(WakeupKind kind, string key) =>
        life.WriteAsync($"no wake-up of {kind} {key}", () => rows.ClearAsync(kind, key));

    public Task<IReadOnlyList<Wakeup>> DueAsync(DateTimeOffset now, int limit) => rows.DueAsync(now, limit);
}
