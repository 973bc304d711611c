namespace Risk.Api.Endpoints.People;

/// <summary>Who is on call when: an override's member, else that of the last layer on duty, else nobody.</summary>
/// <param name="TimeZone">Of the IANA database: whose wall clock the layers go by.</param>
/// <param name="Layers">A later one covers those before it.</param>
/// <param name="Overrides">Cover all layers; of two at a time the later in the list.</param>
public sealed record ScheduleRequest(
    string Name, string TimeZone, IReadOnlyList<LayerFields> Layers, IReadOnlyList<OverrideFields>? Overrides = null)
{
    public OnCallSchedule ToContract(string id) => new(
        id,
        Name,
        TimeZone,
        [.. Layers.Select(layer => layer.ToContract())],
        [.. (Overrides ?? []).Select(o => new OnCallOverride(o.Member, o.From, o.To))]);
}

/// <summary>Members who take turns.</summary>
/// <param name="Members">Ids of contacts, in the order of their turns.</param>
/// <param name="TurnLength">Of a turn, in hours, days or weeks.</param>
/// <param name="StartsOn">Day of the first turn; nobody is on duty before it.</param>
/// <param name="HandOver">Time of day at which the first turn begins and, by the day or week, every turn.</param>
/// <param name="Restrictions">When the layer is on duty; without any: always. Turns pass all the same.</param>
public sealed record LayerFields(
    string Name,
    IReadOnlyList<string> Members,
    RotationUnit Rotation,
    DateOnly StartsOn,
    TimeOnly HandOver,
    int TurnLength = 1,
    IReadOnlyList<RestrictionFields>? Restrictions = null)
{
    public OnCallLayer ToContract() => new(
        Name,
        [.. Members],
        Rotation,
        TurnLength,
        StartsOn,
        HandOver,
        [.. (Restrictions ?? []).Select(r => new OnCallRestriction([.. r.Days ?? []], r.From, r.To))]);

    public static LayerFields From(OnCallLayer layer) => new(
        layer.Name,
        layer.Members,
        layer.Rotation,
        layer.StartsOn,
        layer.HandOver,
        layer.TurnLength,
        [.. layer.Restrictions.Select(r => new RestrictionFields(r.From, r.To, r.Days))]);
}

/// <summary>A part of the days of a week.</summary>
/// <param name="To">At or before <c>from</c>: of the next day.</param>
/// <param name="Days">On which it begins; without any: on every day.</param>
public sealed record RestrictionFields(TimeOnly From, TimeOnly To, IReadOnlyList<Weekday>? Days = null);

/// <summary>A contact is on call in place of whoever would be.</summary>
public sealed record OverrideFields(string Member, DateTimeOffset From, DateTimeOffset To);
