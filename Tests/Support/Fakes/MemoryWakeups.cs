using System.Collections.Concurrent;
using Risk.Grains.Wakeups;

namespace Risk.Tests.Support.Fakes;

/// <summary>The wake-up index in memory.</summary>
public sealed class MemoryWakeups : IWakeups
{
    private readonly ConcurrentDictionary<(WakeupKind Kind, string Key), DateTimeOffset> entries = new();

    /// <summary>All entries, the earliest first, in the same order in each run.</summary>
    public IReadOnlyList<Wakeup> All =>
        [.. entries.Select(e => new Wakeup(e.Key.Kind, e.Key.Key, e.Value))
            .OrderBy(w => w.DueAt).ThenBy(w => w.Kind).ThenBy(w => w.Key, StringComparer.Ordinal)];

    /// <summary>While true nothing is changed.</summary>
    public bool IsFrozen { get; set; }

    public Task SetAsync(WakeupKind kind, string key, DateTimeOffset dueAt)
    {
        if (!IsFrozen)
            entries[(kind, key)] = dueAt;
        return Task.CompletedTask;
    }

    public Task ClearAsync(WakeupKind kind, string key)
    {
        if (!IsFrozen)
            entries.TryRemove((kind, key), out _);
        return Task.CompletedTask;
    }

    public Task<IReadOnlyList<Wakeup>> DueAsync(DateTimeOffset now, int limit) =>
        Task.FromResult<IReadOnlyList<Wakeup>>([.. All.Where(w => w.DueAt <= now).Take(limit)]);
}
