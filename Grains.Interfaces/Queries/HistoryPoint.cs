namespace Risk.Contracts;

/// <summary>A recorded value of a metric; null where it was undefined.</summary>
[GenerateSerializer, Immutable, Alias("risk.history-point")]
public sealed record HistoryPoint(
    [property: Id(0)] DateTimeOffset At,
    [property: Id(1)] long Sequence,
    [property: Id(2)] double? Value,
    [property: Id(3)] SnapshotStatus Status = SnapshotStatus.Ok);
