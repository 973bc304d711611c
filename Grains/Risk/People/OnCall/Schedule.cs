namespace Risk.People;

/// <summary>Who is on call when.</summary>
/// <param name="Id">Recipients name it as <c>role:ID</c>.</param>
/// <param name="TimeZone">Whose wall clock the layers go by, e.g. <c>America/New_York</c>.</param>
/// <param name="Layers">A later one covers those before it.</param>
/// <param name="Overrides">Cover all layers; of two at a time the later in the list.</param>
public sealed record Schedule(
    string Id,
    string Name,
    string TimeZone,
    ImmutableArray<Layer> Layers,
    ImmutableArray<Override> Overrides)
{
    /// <summary>Ids of all contacts in it.</summary>
    public IEnumerable<string> Members =>
        Layers.SelectMany(layer => layer.Members).Concat(Overrides.Select(o => o.Member)).Distinct();
}

public enum RotationUnit
{
    Hourly,
    Daily,
    Weekly,
}

/// <summary>Members who take turns.</summary>
/// <param name="Members">Contact ids in the order of their turns.</param>
/// <param name="Length">Of a turn, in units: from 1.</param>
/// <param name="StartsOn">Day of the first turn; nobody is on duty before it.</param>
/// <param name="HandOver">Time of day of the first turn; by the day and the week, of every turn.</param>
/// <param name="Restrictions">When it is on duty; empty: always. Turns pass all the same.</param>
public sealed record Layer(
    string Name,
    ImmutableArray<string> Members,
    RotationUnit Unit,
    int Length,
    DateOnly StartsOn,
    TimeOnly HandOver,
    ImmutableArray<Restriction> Restrictions)
{
    /// <summary>Length of a turn on the wall clock.</summary>
    public TimeSpan Turn => Length * Unit switch
    {
        RotationUnit.Hourly => TimeSpan.FromHours(1),
        RotationUnit.Daily => TimeSpan.FromDays(1),
        _ => TimeSpan.FromDays(7),
    };

    public DateTime Start => StartsOn.ToDateTime(HandOver);
}

/// <summary>A part of the days of a week.</summary>
/// <param name="Days">On which it begins; empty: on every day.</param>
/// <param name="To">At or before From: of the next day.</param>
public sealed record Restriction(ImmutableArray<DayOfWeek> Days, TimeOnly From, TimeOnly To)
{
    /// <param name="reading">Of the wall clock.</param>
    public bool Contains(DateTime reading) =>
        Holds(reading, reading.Date) || (reading.Date > DateTime.MinValue && Holds(reading, reading.Date.AddDays(-1)));

    /// <summary>When it begins and ends if it begins on the day; null when it does not.</summary>
    public (DateTime From, DateTime To)? On(DateTime day) =>
        Days.IsEmpty || Days.Contains(day.DayOfWeek)
            ? (day + From.ToTimeSpan(), day + To.ToTimeSpan() + (To <= From ? TimeSpan.FromDays(1) : TimeSpan.Zero))
            : null;

    private bool Holds(DateTime reading, DateTime day) =>
        On(day) is { } window && window.From <= reading && reading < window.To;
}

/// <summary>Somebody is on call in place of whoever would be.</summary>
public sealed record Override(string Member, DateTimeOffset From, DateTimeOffset To);
