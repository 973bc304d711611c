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
        for (int i = 0; i < sources.Length; i++)
        {
            Quote? tick = ticks.TryGetValue(holdings[i].Symbol, out Quote quote) ? quote : null;
            sources[i] = new(tick, book.LastCloses[i]);
            values[i] = holdings[i].Quantity * (sources[i].Price ?? 0);
        }
        DateOnly? day = sources.Max(source => source.Day);
        return new(
            values,
            day,
            AsOfOf(sources, day, book.Settings.Days),
            sources.Min(source => source.WaitingSince(day)),
            Symbols(source => now - source.WaitingSince(day) > book.Settings.StaleAfter),
            Symbols(source => source.Price is null));

        ImmutableArray<string> Symbols(Predicate<PriceSource> wanted) =>
            Array.Exists(sources, wanted)
                ? [.. holdings.Where((_, i) => wanted(sources[i])).Select(one => one.Symbol)]
                : [];
    }

    private static DateTimeOffset? AsOfOf(PriceSource[] sources, DateOnly? day, MarketDays days) =>
        Array.Exists(sources, source => !source.UsesTick && source.Day == day)
            ? day is { } closed ? days.EndOf(closed) : null
            : sources.Max(source => source.UsesTick ? source.Tick?.At : null);
}
