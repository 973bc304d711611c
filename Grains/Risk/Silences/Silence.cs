namespace Risk.Silences;

/// <summary>For some time nobody is told of the alerts that it fits.</summary>
/// <param name="EndsAt">Its expiry; it cannot be without one.</param>
/// <param name="Window">Only at these times, as for maintenance; null: all the time.</param>
/// <param name="Owner">Who made it.</param>
/// <param name="ExpiredAt">When someone ended it early; null: nobody did.</param>
public sealed record Silence(
    string Id,
    Matchers Matchers,
    DateTimeOffset StartsAt,
    DateTimeOffset EndsAt,
    RecurringWindow? Window,
    string Owner,
    string Reason,
    DateTimeOffset? ExpiredAt = null)
{
    /// <summary>When it is over for good.</summary>
    public DateTimeOffset OverAt => ExpiredAt < EndsAt ? ExpiredAt.Value : EndsAt;
}

/// <summary>A part of each week, by the clock on the wall.</summary>
/// <param name="Days">On which it begins; empty: on every day.</param>
/// <param name="Start">In the time zone. Where clocks go forward over it, when they have.</param>
/// <param name="Length">In time that passes, whatever the clocks do meanwhile.</param>
/// <param name="TimeZone">IANA, e.g. <c>Europe/Berlin</c>.</param>
public sealed record RecurringWindow(
    ImmutableArray<DayOfWeek> Days, TimeOnly Start, TimeSpan Length, string TimeZone);

public enum SilenceStatus
{
    /// <summary>Holds telling back now.</summary>
    Active,

    /// <summary>Will do so later.</summary>
    Pending,

    /// <summary>Over for good.</summary>
    Expired,
}
