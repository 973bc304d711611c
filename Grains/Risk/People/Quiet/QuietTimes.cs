using Risk.Thresholds;

namespace Risk.People;

/// <summary>Whether a contact wants to be left alone now.</summary>
public static class QuietTimes
{
    /// <summary>
    /// When the contact's quiet hours end that are now. The first instant of From is in them, that of To is not; where
    /// clocks go forward over To they end right then, and when clocks go back they do not come again.
    /// </summary>
    /// <returns>Null when the contact may be told now.</returns>
    public static DateTimeOffset? Until(Contact contact, Severity severity, DateTimeOffset at)
    {
        if (contact.Quiet.FirstOrDefault(one => one.Severity == severity) is not { } quiet
            || contact.TimeZone is not { } zone || WallClock.Find(zone) is not { } clock)
            return null;
        DateTime reading = clock.Reached(at);
        if (EndOf(quiet, reading) is not { } end)
            return null;
        DateTimeOffset until = clock.FirstShows(end);
        return until > at ? until : null;
    }

    private static DateTime? EndOf(QuietHours quiet, DateTime reading)
    {
        TimeOnly time = TimeOnly.FromDateTime(reading);
        DateTime today = reading.Date + quiet.To.ToTimeSpan();
        if (quiet.From < quiet.To)
            return time >= quiet.From && time < quiet.To ? today : null;
        return time >= quiet.From ? today.AddDays(1) : time < quiet.To ? today : null;
    }
}
