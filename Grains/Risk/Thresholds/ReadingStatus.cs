namespace Risk.Thresholds;

/// <summary>How far a reading can be relied on.</summary>
public enum ReadingStatus
{
    Ok,

    /// <summary>A price in it is older than the service's setting.</summary>
    Stale,

    /// <summary>Too few closes; metrics that need none are still good. Only when no price is stale.</summary>
    NoHistory,

    /// <summary>A held symbol has no price.</summary>
    Incomplete,
}
