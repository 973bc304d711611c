using NodaTime;
using NodaTime.TimeZones;

namespace Risk.People;

/// <summary>The clock on the wall of a time zone, as hand-overs go by it: what it has once shown stays shown.</summary>
/// <remarks>Time zones are those of the IANA database that comes with NodaTime, the same on every machine.</remarks>
public sealed class WallClock
{
    private readonly DateTimeZone zone;

    private WallClock(DateTimeZone zone) => this.zone = zone;

    /// <summary>Null when there is no such time zone.</summary>
    public static WallClock? Find(string timeZone) =>
        DateTimeZoneProviders.Tzdb.GetZoneOrNull(timeZone) is { } zone ? new(zone) : null;

    /// <summary>The latest reading that it has shown by then.</summary>
    /// <remarks>When clocks go back, it stands just before the hour's end until they are past it again.</remarks>
    public DateTime Reached(DateTimeOffset at)
    {
        Instant instant = Instant.FromDateTimeOffset(at);
        ZoneInterval interval = zone.GetZoneInterval(instant);
        DateTime shown = instant.InZone(zone).ToDateTimeUnspecified();
        if (!interval.HasStart)
            return shown;
        DateTime before = zone.GetZoneInterval(interval.Start - Duration.Epsilon).IsoLocalEnd.ToDateTimeUnspecified();
        return shown < before ? before.AddTicks(-1) : shown;
    }

    /// <summary>When it first shows the reading, or a later one where clocks go forward over it.</summary>
    public DateTimeOffset FirstShows(DateTime reading)
    {
        ZoneLocalMapping mapping = zone.MapLocal(LocalDateTime.FromDateTime(reading));
        return mapping.Count == 0
            ? mapping.EarlyInterval.End.ToDateTimeOffset()
            : mapping.First().ToInstant().ToDateTimeOffset();
    }
}
