using Risk.Prices;

namespace Risk.Metrics;

/// <summary>Each holding of a book at its newest price.</summary>
/// <param name="MarketValues">Signed, by holding; 0 where there is no price.</param>
/// <param name="MarketDay">Day of the newest price; null without any.</param>
/// <param name="AsOf">When the newest price was made; null without any.</param>
/// <param name="OldestArrival">Of the ticks that others should have followed; null when none are awaited.</param>
/// <param name="Stale">Symbols whose ticks have stopped.</param>
/// <param name="Missing">Symbols without a price.</param>
public sealed record Pricing(
    double[] MarketValues,
    DateOnly? MarketDay,
    DateTimeOffset? AsOf,
    DateTimeOffset? OldestArrival,
    ImmutableArray<string> Stale,
    ImmutableArray<string> Missing)
{
    /// <param name="book">What to price.</param>
    /// <param name="ticks">The newest tick by symbol.</param>
    /// <param name="now">For staleness.</param>
    public static Pricing Of(PreparedBook book, IReadOnlyDictionary<string, Quote> ticks, DateTimeOffset now)
    {
        ImmutableArray<Holding> holdings = book.Book.Holdings;
        PriceSource[] sources = new PriceSource[holdings.Length];
        double[] values = new double[holdings.Length];
        DateOnly? day = null;
        for (int i = 0; i < sources.Length; i++)
        {
            Quote? tick = ticks.TryGetValue(holdings[i].Symbol, out Quote quote) ? quote : null;
            sources[i] = new(tick, book.LastCloses[i]);
            values[i] = holdings[i].Quantity * (sources[i].Price ?? 0);
            if (day is null || sources[i].Day > day)
                day = sources[i].Day;
        }
        return new(
            values,
            day,
            AsOfOf(sources, day, book.Settings.Days),
            OldestOf(sources, day),
            Symbols((in PriceSource source) => now - source.WaitingSince(day) > book.Settings.StaleAfter),
            Symbols((in PriceSource source) => source.Price is null));

        ImmutableArray<string> Symbols(Wanted wanted)
        {
            List<string>? found = null;
            for (int i = 0; i < sources.Length; i++)
            {
                if (wanted(sources[i]))
                    (found ??= []).Add(holdings[i].Symbol);
            }
            return found is null ? [] : [.. found];
        }
    }

    // By reference: a source is large, and there is one for each holding at each tick.
    private delegate bool Wanted(in PriceSource source);

    private static DateTimeOffset? AsOfOf(PriceSource[] sources, DateOnly? day, MarketDays days)
    {
        DateTimeOffset? newest = null;
        foreach (ref readonly PriceSource source in sources.AsSpan())
        {
            if (!source.UsesTick && source.Day == day)
                return day is { } closed ? days.EndOf(closed) : null;
            if (source is { UsesTick: true, Tick: { } tick } && (newest is null || tick.At > newest))
                newest = tick.At;
        }
        return newest;
    }

    private static DateTimeOffset? OldestOf(PriceSource[] sources, DateOnly? day)
    {
        DateTimeOffset? oldest = null;
        foreach (ref readonly PriceSource source in sources.AsSpan())
        {
            if (source.WaitingSince(day) is { } since && (oldest is null || since < oldest))
                oldest = since;
        }
        return oldest;
    }
}
