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
        PriceSheet sheet = new(book);
        sheet.Take(ticks);
        return sheet.ToPricing(now);
    }
}
