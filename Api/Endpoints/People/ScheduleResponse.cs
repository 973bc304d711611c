namespace Risk.Api.Endpoints.People;

/// <summary>An on-call schedule.</summary>
/// <param name="OnCall">Who is, at <c>at</c> or now; null: nobody. Not given after a change and in the list.</param>
/// <param name="Shifts">From <c>from</c> to <c>to</c>, without gaps between them; only when these are given.</param>
/// <param name="LayerShifts">Likewise, of each layer by itself, whatever covers it; in the order of the layers.</param>
/// <param name="Warnings">Only after a change: members that are no contact, and when nobody is on call.</param>
public sealed record ScheduleResponse(
    string Id,
    string Name,
    string TimeZone,
    IReadOnlyList<LayerFields> Layers,
    IReadOnlyList<OverrideFields> Overrides,
    OnCallFields? OnCall,
    IReadOnlyList<ShiftFields> Shifts,
    IReadOnlyList<LayerShiftFields> LayerShifts,
    IReadOnlyList<string> Warnings)
{
    public static ScheduleResponse From(SavedSchedule saved) =>
        From(saved.Schedule) with { Warnings = saved.Warnings };

    public static ScheduleResponse From(OnCallSchedule schedule) => new(
        schedule.Id,
        schedule.Name,
        schedule.TimeZone,
        [.. schedule.Layers.Select(LayerFields.From)],
        [.. schedule.Overrides.Select(o => new OverrideFields(o.Member, o.From, o.To))],
        null,
        [],
        [],
        []);
}

/// <summary>Who is on call.</summary>
/// <param name="Member">Id of the contact.</param>
/// <param name="Reason">By which layer, or by an override.</param>
public sealed record OnCallFields(string Member, string Reason)
{
    public static OnCallFields? From(OnCallShift shift) =>
        shift.Member is { } member ? new(member, shift.Reason!) : null;
}

/// <summary>A stretch of time in which one is on call.</summary>
/// <param name="Member">Id of the contact; null: nobody is.</param>
public sealed record ShiftFields(DateTimeOffset From, DateTimeOffset To, string? Member, string? Reason)
{
    public static ShiftFields Of(OnCallShift shift) => new(shift.From, shift.To, shift.Member, shift.Reason);
}

/// <summary>The turns of one layer.</summary>
public sealed record LayerShiftFields(string Layer, IReadOnlyList<ShiftFields> Shifts);
