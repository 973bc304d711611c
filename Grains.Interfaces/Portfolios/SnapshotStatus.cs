namespace Risk.Contracts;

/// <summary>How far a snapshot can be relied on; the worst that applies.</summary>
[GenerateSerializer, Alias("risk.snapshot-status")]
public enum SnapshotStatus
{
    [Id(0)] Ok,

    /// <summary>Some prices are old; all values are computed.</summary>
    [Id(1)] Stale,

    /// <summary>Fewer than 60 common closes; what needs a history is null.</summary>
    [Id(2)] NoHistory,

    /// <summary>A held symbol has no price at all; what needs prices is null.</summary>
    [Id(3)] Incomplete,
}
