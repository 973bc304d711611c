namespace Risk.Notifications;

/// <summary>How long deliveries took, and how many did well.</summary>
public static class Percentiles
{
    public static ImmutableArray<TimeSpan> Sorted(IEnumerable<TimeSpan> times) => [.. times.Order()];

    /// <summary>The shortest time that at least the share of all did not exceed (nearest rank).</summary>
    /// <param name="sorted">Shortest first.</param>
    /// <param name="share">In (0, 1].</param>
    /// <returns>Null of none.</returns>
    public static TimeSpan? At(ImmutableArray<TimeSpan> sorted, double share) =>
        sorted.IsEmpty ? null : sorted[Math.Max(0, (int)Math.Ceiling(share * sorted.Length) - 1)];

    /// <returns>Between 0 and 1; null while nothing has ended.</returns>
    public static double? Share(int well, int ill) => well + ill == 0 ? null : (double)well / (well + ill);
}
