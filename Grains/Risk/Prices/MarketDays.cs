namespace Risk.Prices;

/// <summary>Which day of the market an instant belongs to.</summary>
/// <param name="Zone">Whose midnight ends the day.</param>
public sealed record MarketDays(TimeZoneInfo Zone)
{
    public static readonly MarketDays Utc = new(TimeZoneInfo.Utc);

    public DateOnly DayOf(DateTimeOffset at) => DateOnly.FromDateTime(TimeZoneInfo.ConvertTime(at, Zone).DateTime);

    /// <summary>The first instant that is no longer of the day; a close counts as made then.</summary>
    public DateTimeOffset EndOf(DateOnly day)
    {
        DateTime midnight = day.AddDays(1).ToDateTime(TimeOnly.MinValue);
        return new DateTimeOffset(midnight, Zone.GetUtcOffset(midnight)).ToUniversalTime();
    }
}
