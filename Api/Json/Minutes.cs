namespace Risk.Api.Json;

/// <summary>Spans of time as minutes with decimals: 0.05 is 3 s.</summary>
internal static class Minutes
{
    /// <param name="minutes">At most a few years.</param>
    public static TimeSpan ToTimeSpan(decimal minutes) => TimeSpan.FromTicks((long)(minutes * TimeSpan.TicksPerMinute));

    public static decimal From(TimeSpan span) => span.Ticks / (decimal)TimeSpan.TicksPerMinute;
}
