namespace Risk.Contracts;

/// <summary>A stretch of time in which one is on call.</summary>
/// <param name="Member">Id of the contact; null: nobody is.</param>
/// <param name="Reason">By which layer, or by an override; null when nobody is.</param>
[GenerateSerializer, Immutable, Alias("risk.on-call-shift")]
public sealed record OnCallShift(
    [property: Id(0)] DateTimeOffset From,
    [property: Id(1)] DateTimeOffset To,
    [property: Id(2)] string? Member,
    [property: Id(3)] string? Reason);
