namespace Risk.Contracts;

/// <summary>The end of an alert.</summary>
/// <param name="Value">The metric's value; null when it is undefined.</param>
/// <param name="By">Who and why, when by hand.</param>
[GenerateSerializer, Immutable, Alias("risk.alert-resolution")]
public sealed record AlertResolution(
    [property: Id(0)] ResolutionKind Kind,
    [property: Id(1)] double? Value,
    [property: Id(2)] DateTimeOffset At,
    [property: Id(3)] UserAction? By);
