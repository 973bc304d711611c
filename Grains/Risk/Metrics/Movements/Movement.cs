namespace Risk.Metrics;

/// <summary>How far a metric is from where it was at the last close before the market day, by position.</summary>
/// <param name="Since">That close.</param>
/// <param name="Change">In the metric's unit and with its sign; of the day's profit, the profit.</param>
/// <param name="Parts">Those that moved it, the greatest change first; they add up to it.</param>
public sealed record Movement(DateOnly Since, double Change, ImmutableArray<MovedPart> Parts)
{
    /// <summary>
    /// Null where positions do not add up to the metric, where it is undefined or was then, and when nothing moved it.
    /// </summary>
    /// <param name="metricId">As in <see cref="MetricCatalog"/>.</param>
    /// <param name="book">Prepared with <paramref name="closes"/>.</param>
    /// <param name="ticks">The newest tick by symbol.</param>
    /// <param name="closes">Close history by symbol.</param>
    /// <param name="now">For the pricing.</param>
    public static Movement? Of(
        string metricId,
        PreparedBook book,
        IReadOnlyDictionary<string, Quote> ticks,
        IReadOnlyDictionary<string, CloseSeries> closes,
        DateTimeOffset now)
    {
        Pricing pricing = Pricing.Of(book, ticks, now);
        if (!pricing.Missing.IsEmpty || book.ReferenceBefore(pricing.MarketDay) is not { } reference)
            return null;
        Dictionary<string, double>? changes = ProfitScale(metricId, reference) is { } scale
            ? DailyProfit.Of(book, ticks, closes, now).Value?.Positions
                .ToDictionary(one => one.Symbol, one => one.Total * scale)
            : Difference(metricId, BookMoment.Now(book, pricing), BookMoment.At(reference.Day, book, closes));
        return changes is null ? null : Of(reference.Day, changes, (symbol, change) =>
            MovedPart.Of(symbol, change, book.Book, reference.Day, closes.GetValueOrDefault(symbol), Tick(symbol)));

        Quote? Tick(string symbol) => ticks.TryGetValue(symbol, out Quote tick) ? tick : null;
    }

    /// <summary>What a unit of profit moves the metric by; null for one that is not the day's profit.</summary>
    private static double? ProfitScale(string metricId, ReferenceNav reference) => metricId switch
    {
        "daily_pnl" => 1,
        "daily_pnl_pct" when reference.Nav > 0 => 1 / reference.Nav,
        "nav" when reference.FlowsSince == 0 => 1,
        _ => null,
    };

    private static Dictionary<string, double>? Difference(string metricId, BookMoment now, BookMoment then)
    {
        if (MetricParts.Of(metricId, now) is not { } parts || MetricParts.Of(metricId, then) is not { } before)
            return null;
        Dictionary<string, double> changes = [];
        for (int i = 0; i < parts.Length; i++)
            changes[now.Book.Holdings[i].Symbol] = parts[i];
        for (int i = 0; i < before.Length; i++)
            changes[then.Book.Holdings[i].Symbol] =
                changes.GetValueOrDefault(then.Book.Holdings[i].Symbol) - before[i];
        return changes;
    }

    private static Movement? Of(
        DateOnly since, Dictionary<string, double> changes, Func<string, double, MovedPart> part)
    {
        ImmutableArray<MovedPart> parts =
        [
            .. changes.Where(one => one.Value != 0)
                .OrderByDescending(one => Math.Abs(one.Value)).ThenBy(one => one.Key, StringComparer.Ordinal)
                .Select(one => part(one.Key, one.Value)),
        ];
        double change = parts.Sum(one => one.Change);
        return parts.IsEmpty || !double.IsFinite(change) ? null : new(since, change, parts);
    }
}
