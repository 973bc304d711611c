using System.Collections.ObjectModel;

namespace Risk.Metrics;

/// <summary>What a metric would have been at a past close with today's holdings.</summary>
/// <param name="Value">Null where it is undefined.</param>
/// <param name="Status"><c>NoHistory</c> while there were too few closes before it.</param>
public readonly record struct HeldPoint(DateOnly Day, double? Value, SnapshotStatus Status);

/// <summary>Values today's holdings and cash at past closes, by the calculation that runs live.</summary>
public static class HeldHistory
{
    private const string Beta = "beta";

    // They are of what was traded and paid in on a day, which today's holdings do not know.
    private static readonly ImmutableArray<string> OfADaysTrades = ["daily_pnl", "daily_pnl_pct"];

    /// <summary>Whether a metric can be told of today's holdings alone.</summary>
    public static bool Has(string metricId) => !OfADaysTrades.Contains(metricId);

    /// <summary>Oldest first; a day knows no close after it.</summary>
    /// <param name="book">What is held now.</param>
    /// <param name="closes">By symbol.</param>
    /// <param name="metric">One that <see cref="Has"/> allows.</param>
    /// <param name="maxDays">The newest so many of the days that all holdings have closes of.</param>
    /// <remarks>The last point is the live snapshot's value while there is no newer price.</remarks>
    public static ImmutableArray<HeldPoint> Of(
        Book book,
        IReadOnlyDictionary<string, CloseSeries> closes,
        CalculationSettings settings,
        MetricDefinition metric,
        int maxDays)
    {
        Book held = book with { Activity = [] };
        List<CloseSeries?> series = [.. held.Holdings.Select(one => closes.GetValueOrDefault(one.Symbol))];
        bool isBeta = metric.Id == Beta;
        if (isBeta)
            series.Add(held.Benchmark is { } benchmark ? closes.GetValueOrDefault(benchmark) : null);
        ReturnWindow all = ReturnWindow.Of(series, maxDays + settings.WindowCloses - 1);
        int first = Math.Max(all.Dates.Length - maxDays, 0);
        return
        [
            .. Enumerable.Range(first, all.Dates.Length - first)
                .Select(day => At(held, all.Until(day, settings.WindowCloses), isBeta, settings, metric)),
        ];
    }

    /// <param name="window">Ends with the day; with the benchmark as its last symbol if betas are wanted.</param>
    private static HeldPoint At(
        Book book, ReturnWindow window, bool withBetas, CalculationSettings settings, MetricDefinition metric)
    {
        ReturnWindow holdings = withBetas ? window.WithoutLast() : window;
        DateOnly day = window.Dates.Span[^1];
        RealisedSeries realised = RealisedSeries.Of(book, holdings, NavHistory.Empty, settings.MinCloses);
        LiveBook live = new(new(
            book,
            settings,
            [.. holdings.Closes.Select(closes => (Close?)new Close(day, closes.Span[^1]))],
            holdings,
            withBetas ? PreparedBook.BetasOf(window, settings.MinCloses) : null,
            References: [],
            realised.WithoutReturns(),
            RealisedMetrics.Of(book, realised)));
        live.Compute(ReadOnlyDictionary<string, Quote>.Empty);
        Snapshot snapshot = live.Snapshot(settings.Days.EndOf(day));
        return new(day, metric.Read(snapshot.Metrics), snapshot.Status);
    }
}
