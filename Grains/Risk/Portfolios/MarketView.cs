namespace Risk.Portfolios;

/// <summary>What the market says at the moment of a change.</summary>
/// <param name="Day">Day of the newest price known for the book; null without a price.</param>
/// <param name="Prices">By symbol; those without a price are absent.</param>
public sealed record MarketView(DateOnly? Day, IReadOnlyDictionary<string, double> Prices)
{
    /// <summary>The market day that an event belongs to.</summary>
    /// <param name="date">Its own date in the market's time zone.</param>
    /// <returns>
    /// Not later than the day after the market day, so that clocks ahead of a replayed tape do no harm; before all days
    /// while nothing has a price, as there is no close yet that it could come after.
    /// </returns>
    public DateOnly DayOf(DateOnly date) =>
        Day is not { } day ? DateOnly.MinValue : date > day.AddDays(1) ? day.AddDays(1) : date;
}
