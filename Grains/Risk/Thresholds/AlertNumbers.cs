namespace Risk.Thresholds;

/// <summary>Numbers of the alerts of a limit: they rise, and come from the instant of the opening.</summary>
/// <remarks>
/// So a limit that is deleted and created again under its old id, perhaps in another portfolio, repeats no number,
/// though nobody remembers the old ones.
/// </remarks>
public static class AlertNumbers
{
    private static readonly DateTimeOffset First = new(2020, 1, 1, 0, 0, 0, TimeSpan.Zero);

    /// <summary>Whole seconds since 2020, or one more than the last when that is not higher.</summary>
    public static long Next(long last, DateTimeOffset now) =>
        Math.Max(last + 1, (long)(now - First).TotalSeconds);
}
