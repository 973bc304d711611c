using Risk.Alerts;
using Risk.Escalations;
using Risk.People;

namespace Risk.Silences;

/// <summary>When a silence holds, and what.</summary>
public static class SilenceRules
{
    /// <summary>Until when it holds without a break; null when it does not hold now.</summary>
    public static DateTimeOffset? HoldsUntil(Silence silence, DateTimeOffset now)
    {
        if (now < silence.StartsAt || now >= silence.OverAt)
            return null;
        DateTimeOffset? end = silence.Window is { } window ? WindowEnd(window, now) : silence.EndsAt;
        return end > silence.OverAt ? silence.OverAt : end;
    }

    public static SilenceStatus StatusAt(Silence silence, DateTimeOffset now) =>
        now >= silence.OverAt ? SilenceStatus.Expired
        : HoldsUntil(silence, now) is null ? SilenceStatus.Pending
        : SilenceStatus.Active;

    /// <summary>Why the alert may not be told of now; null when the silence does not say so.</summary>
    public static Hold? HoldOn(Silence silence, AlertSubject alert, DateTimeOffset now) =>
        HoldsUntil(silence, now) is { } until && silence.Matchers.Fit(alert)
            ? new($"silenced by {silence.Owner} until {Wording.Time(until)}: {silence.Reason} ({silence.Id})", until)
            : null;

    private static DateTimeOffset? WindowEnd(RecurringWindow window, DateTimeOffset now)
    {
        if (WallClock.Find(window.TimeZone) is not { } clock)
            return null;
        DateOnly today = DateOnly.FromDateTime(clock.Reached(now));
        int daysBack = (int)Math.Ceiling(window.Length.TotalDays);
        return Enumerable.Range(-daysBack, daysBack + 1).Select(today.AddDays)
            .Where(day => window.Days.IsEmpty || window.Days.Contains(day.DayOfWeek))
            .Select(day => clock.FirstShows(day.ToDateTime(window.Start)))
            .Where(start => start <= now && now < start + window.Length)
            .Max(start => (DateTimeOffset?)start + window.Length);
    }
}
