namespace Risk.Contracts;

/// <summary>Who is on call when.</summary>
/// <param name="Id">Recipients name it as <c>role:ID</c>.</param>
/// <param name="TimeZone">IANA; whose wall clock the layers go by.</param>
/// <param name="Layers">A later one covers those before it.</param>
/// <param name="Overrides">Cover all layers; of two at a time the later in the list.</param>
[GenerateSerializer, Immutable, Alias("risk.on-call-schedule")]
public sealed record OnCallSchedule(
    [property: Id(0)] string Id,
    [property: Id(1)] string Name,
    [property: Id(2)] string TimeZone,
    [property: Id(3)] ImmutableArray<OnCallLayer> Layers,
    [property: Id(4)] ImmutableArray<OnCallOverride> Overrides);

/// <summary>Members who take turns.</summary>
/// <param name="Members">Contact ids in the order of their turns.</param>
/// <param name="TurnLength">In hours, days or weeks.</param>
/// <param name="StartsOn">Day of the first turn, at <paramref name="HandOver"/>.</param>
/// <param name="Restrictions">When it is on duty; empty: always.</param>
[GenerateSerializer, Immutable, Alias("risk.on-call-layer")]
public sealed record OnCallLayer(
    [property: Id(0)] string Name,
    [property: Id(1)] ImmutableArray<string> Members,
    [property: Id(2)] RotationUnit Rotation,
    [property: Id(3)] int TurnLength,
    [property: Id(4)] DateOnly StartsOn,
    [property: Id(5)] TimeOnly HandOver,
    [property: Id(6)] ImmutableArray<OnCallRestriction> Restrictions);

/// <summary>A part of the days of a week.</summary>
/// <param name="Days">On which it begins; empty: on every day.</param>
/// <param name="To">At or before From: of the next day.</param>
[GenerateSerializer, Immutable, Alias("risk.on-call-restriction")]
public sealed record OnCallRestriction(
    [property: Id(0)] ImmutableArray<Weekday> Days,
    [property: Id(1)] TimeOnly From,
    [property: Id(2)] TimeOnly To);

/// <summary>Somebody is on call in place of whoever would be.</summary>
[GenerateSerializer, Immutable, Alias("risk.on-call-override")]
public sealed record OnCallOverride(
    [property: Id(0)] string Member,
    [property: Id(1)] DateTimeOffset From,
    [property: Id(2)] DateTimeOffset To);
