namespace Risk.Contracts;

/// <summary>How far a snapshot can be relied on; the worst that applies.</summary>
[GenerateSerializer, Alias("risk.snapshot-status")]
public enum SnapshotStatus
{
    Ok = 0,

    /// <summary>Some prices are old; all values are computed.</summary>
    Stale = 1,

    /// <summary>Fewer than 60 common closes; what needs a history is null.</summary>
    NoHistory = 2,

    /// <summary>A held symbol has no price at all; what needs prices is null.</summary>
    Incomplete = 3,
}
