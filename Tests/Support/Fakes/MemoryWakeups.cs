using Risk.Grains.Wakeups;

namespace Risk.Tests.Support.Fakes;

/// <summary>The wake-up index in memory.</summary>
public sealed class MemoryWakeups : IWakeups
{
    private readonly Lock gate = new();
    private readonly Dictionary<(WakeupKind Kind, string Key), DateTimeOffset> entries = [];
    private IReadOnlyList<Wakeup>? sorted;

    /// <summary>All entries, the earliest first, in the same order in each run.</summary>
    public IReadOnlyList<Wakeup> All
    {
        get
        {
            lock (gate)
                return sorted ??= [.. entries.Select(e => new Wakeup(e.Key.Kind, e.Key.Key, e.Value))
                    .OrderBy(w => w.DueAt).ThenBy(w => w.Kind).ThenBy(w => w.Key, StringComparer.Ordinal)];
        }
    }

    /// <summary>While true nothing is changed.</summary>
    public bool IsFrozen { get; set; }

    public Task SetAsync(WakeupKind kind, string key, DateTimeOffset dueAt) =>
        ChangeAsync(() => entries[(kind, key)] = dueAt);

    public Task ClearAsync(WakeupKind kind, string key) => ChangeAsync(() => entries.Remove((kind, key)));

    public Task<IReadOnlyList<Wakeup>> DueAsync(DateTimeOffset now, int limit) =>
        Task.FromResult<IReadOnlyList<Wakeup>>([.. All.Where(w => w.DueAt <= now).Take(limit)]);

    private Task ChangeAsync(Action change)
    {
        lock (gate)
        {
            if (IsFrozen)
                return Task.CompletedTask;
            change();
            sorted = null;
            return Task.CompletedTask;
        }
    }
}
