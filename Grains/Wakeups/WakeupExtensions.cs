namespace Risk.Grains.Wakeups;

internal static class WakeupExtensions
{
    /// <summary>Sets the one entry of the grain; clears it when nothing is due.</summary>
    public static Task SetAsync(this IWakeups wakeups, WakeupKind kind, string key, DateTimeOffset? dueAt) =>
        dueAt is { } due ? wakeups.SetAsync(kind, key, due) : wakeups.ClearAsync(kind, key);
}
