namespace Risk.Grains.Wakeups;

/// <summary>
/// Index of the grains that may owe work. A grain writes its entry before the state that owes: a crash in
/// between leaves an entry too many, never one too few.
/// </summary>
public interface IWakeups
{
    /// <summary>Sets the one entry of the grain.</summary>
    Task SetAsync(WakeupKind kind, string key, DateTimeOffset dueAt);

    Task ClearAsync(WakeupKind kind, string key);

    /// <summary>The entries due by now, the earliest first.</summary>
    Task<IReadOnlyList<Wakeup>> DueAsync(DateTimeOffset now, int limit);
}
