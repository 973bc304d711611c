namespace Risk.Contracts;

/// <summary>Days with scenarios.</summary>
[GenerateSerializer, Immutable, Alias("risk.day-span")]
public sealed record DaySpan(
    [property: Id(0)] DateOnly From,
    [property: Id(1)] DateOnly To,
    [property: Id(2)] int Count);
