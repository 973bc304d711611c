namespace Risk.Metrics;

/// <summary>The newest closes that a set of symbols has in common, and the returns between them.</summary>
/// <remarks>
/// Symbols with the same calendar, the usual case, are slices of the shared series, not copies; those aligned to the
/// calendars of others are shared by all windows of the same days.
/// </remarks>
public sealed class ReturnWindow
{
    private static readonly ReturnWindow Empty = new(ReadOnlyMemory<DateOnly>.Empty, [], []);

    private double? largestReturn;

    private ReturnWindow(
        ReadOnlyMemory<DateOnly> dates,
        ImmutableArray<ReadOnlyMemory<double>> closes,
        ImmutableArray<ReadOnlyMemory<double>> returns)
    {
        Dates = dates;
        Closes = closes;
        Returns = returns;
    }

    /// <summary>Days on which every symbol has a close, oldest first.</summary>
    public ReadOnlyMemory<DateOnly> Dates { get; }

    /// <summary>By symbol, in the order given: a close for each date.</summary>
    public ImmutableArray<ReadOnlyMemory<double>> Closes { get; }

    /// <summary>By symbol: one return fewer than dates.</summary>
    public ImmutableArray<ReadOnlyMemory<double>> Returns { get; }

    /// <summary>In size, of all symbols and days.</summary>
    public double LargestReturn => largestReturn ??= Scenarios.LargestReturn(Returns);

    /// <summary>The newest days that all series have, at most as many as asked for; none if a series is null.</summary>
    public static ReturnWindow Of(IReadOnlyList<CloseSeries?> series, int maxCloses)
    {
        if (series.Count == 0 || series.Any(one => one is null))
            return Empty;
        IReadOnlyList<CloseSeries> known = [.. series.OfType<CloseSeries>()];
        int length = Math.Min(maxCloses, known.Min(one => one.Count));
        ReadOnlyMemory<DateOnly> tail = known[0].Dates[^length..];
        return known.All(one => one.Dates.Span[^length..].SequenceEqual(tail.Span))
            ? Slice(known, tail)
            : Align(known, Common(known, maxCloses));
    }

    /// <summary>Of its days the newest so many up to and with one.</summary>
    /// <param name="last">Its index.</param>
    internal ReturnWindow Until(int last, int maxCloses)
    {
        int first = Math.Max(last + 1 - maxCloses, 0), count = last + 1 - first;
        return new(
            Dates.Slice(first, count),
            [.. Closes.Select(one => one.Slice(first, count))],
            [.. Returns.Select(one => one.Slice(first, count - 1))]);
    }

    /// <summary>The same days without the last symbol.</summary>
    internal ReturnWindow WithoutLast() => new(Dates, Closes[..^1], Returns[..^1]);

    private static ReturnWindow Slice(IReadOnlyList<CloseSeries> series, ReadOnlyMemory<DateOnly> dates) => new(
        dates,
        [.. series.Select(one => one.Closes[^dates.Length..])],
        [.. series.Select(one => one.Returns[^Math.Max(dates.Length - 1, 0)..])]);

    private static ReturnWindow Align(IReadOnlyList<CloseSeries> series, DateOnly[] dates)
    {
        AlignedCloses[] aligned = [.. series.Select(one => one.On(dates))];
        return new(
            aligned[0].Days,
            [.. aligned.Select(one => new ReadOnlyMemory<double>(one.Closes))],
            [.. aligned.Select(one => new ReadOnlyMemory<double>(one.Returns))]);
    }

    private static DateOnly[] Common(IReadOnlyList<CloseSeries> series, int maxCloses)
    {
        HashSet<DateOnly> common = [.. series[0].Dates.Span];
        foreach (CloseSeries one in series.Skip(1))
            common.IntersectWith(one.Dates.ToArray());
        return [.. common.Order().TakeLast(maxCloses)];
    }
}
