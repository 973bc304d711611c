using Orleans.Runtime;

namespace Orleans.Embedded.Reminders;

/// <summary>Where reminders are kept: one row per grain and name. Called from many threads at once.</summary>
public interface IReminderStore
{
    /// <summary>Every row; read once at start.</summary>
    Task<IReadOnlyList<ReminderRow>> ReadAllAsync(CancellationToken cancellationToken);

    /// <summary>Adds the row or replaces the one of the same grain and name.</summary>
    Task UpsertAsync(ReminderRow row, CancellationToken cancellationToken);

    /// <summary>Notes that a tick was handed out. Does nothing when the row is gone: a grain may have removed it
    /// in that very tick.</summary>
    /// <param name="grain">The owner.</param>
    /// <param name="name">The reminder's name.</param>
    /// <param name="tickUtc">The planned time of the tick, from the grid StartAtUtc + n * Period.</param>
    /// <param name="cancellationToken">Gives up waiting.</param>
    Task MarkTickAsync(GrainId grain, string name, DateTime tickUtc, CancellationToken cancellationToken);

    /// <summary>Removes the row if it is there.</summary>
    Task RemoveAsync(GrainId grain, string name, CancellationToken cancellationToken);
}

/// <summary>One reminder: it ticks at StartAtUtc + n * Period, n = 0, 1, …</summary>
/// <param name="Grain">The owner.</param>
/// <param name="Name">Unique in its grain.</param>
/// <param name="StartAtUtc">The first tick; its Kind is Utc.</param>
/// <param name="Period">Positive.</param>
/// <param name="LastTickUtc">The newest tick handed out; null before the first. A later one of the grid that has
/// passed when the engine starts was missed and fires at once.</param>
public sealed record ReminderRow(
    GrainId Grain, string Name, DateTime StartAtUtc, TimeSpan Period, DateTime? LastTickUtc = null);
