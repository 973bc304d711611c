namespace Risk.Metrics;

/// <summary>Makes a long series short enough to draw, without losing what a limit would have seen.</summary>
public static class Thinning
{
    /// <summary>
    /// All readings while they are at most <paramref name="points"/>; else the smallest and the largest of each of
    /// half as many stretches of time. They are of one length, from the first reading to the last: between two that
    /// are kept and lie more than two such lengths apart, nothing was read for at least one.
    /// </summary>
    /// <param name="readings">Oldest first.</param>
    /// <param name="points">2 or more.</param>
    /// <param name="at">When; milliseconds count.</param>
    /// <param name="valueOf">Null where it was undefined: taken only where a stretch has no value at all.</param>
    /// <returns>Oldest first, each with its own time and value. Of equal ones the first and the last.</returns>
    public static ImmutableArray<T> Of<T>(
        IReadOnlyList<T> readings, int points, Func<T, DateTimeOffset> at, Func<T, double?> valueOf)
    {
        if (readings.Count <= points)
            return [.. readings];
        long first = Time(0), length = Time(readings.Count - 1) - first + 1;
        SortedSet<int> kept = [];
        foreach (IGrouping<long, int> stretch in
            Enumerable.Range(0, readings.Count).GroupBy(one => (Time(one) - first) * (points / 2) / length))
        {
            kept.Add(stretch.OrderBy(one => valueOf(readings[one]) ?? double.PositiveInfinity).First());
            kept.Add(stretch.OrderBy(one => valueOf(readings[one]) ?? double.NegativeInfinity).Last());
        }
        return [.. kept.Select(one => readings[one])];

        long Time(int one) => at(readings[one]).ToUnixTimeMilliseconds();
    }
}
