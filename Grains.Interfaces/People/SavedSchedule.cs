namespace Risk.Contracts;

/// <summary>A schedule that was saved.</summary>
/// <param name="Warnings">Members that are no contact, and when nobody is on call.</param>
[GenerateSerializer, Immutable, Alias("risk.saved-schedule")]
public sealed record SavedSchedule(
    [property: Id(0)] OnCallSchedule Schedule, [property: Id(1)] ImmutableArray<string> Warnings);
