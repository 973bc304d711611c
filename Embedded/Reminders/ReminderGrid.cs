namespace Orleans.Embedded.Reminders;

/// <summary>The instants StartAtUtc + n * Period, n = 0, 1, …</summary>
internal static class ReminderGrid
{
    /// <param name="row">The reminder.</param>
    /// <param name="tickUtc">An instant of the grid; null for before the first.</param>
    public static DateTime NextAfter(ReminderRow row, DateTime? tickUtc) =>
        tickUtc is not { } tick || tick < row.StartAtUtc
            ? row.StartAtUtc
            : row.StartAtUtc + (Steps(row, tick) + 1) * row.Period;

    /// <summary>The newest instant that is not after <paramref name="nowUtc"/>; the first when none is.</summary>
    public static DateTime NewestUntil(ReminderRow row, DateTime nowUtc) =>
        row.StartAtUtc + Steps(row, nowUtc) * row.Period;

    private static long Steps(ReminderRow row, DateTime until) =>
        Math.Max(0, (until - row.StartAtUtc).Ticks / row.Period.Ticks);
}
