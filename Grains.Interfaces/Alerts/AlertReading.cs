namespace Risk.Contracts;

/// <summary>How an open alert's metric stands.</summary>
/// <param name="Peak">The value furthest on the wrong side since it opened.</param>
[GenerateSerializer, Immutable, Alias("risk.alert-reading")]
public sealed record AlertReading(
    [property: Id(0)] double Value,
    [property: Id(1)] double Peak,
    [property: Id(2)] DateTimeOffset At);
