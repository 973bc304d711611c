namespace Risk.Thresholds;

/// <summary>How a value stands to a limit.</summary>
public enum Side
{
    Breached,

    /// <summary>Not broken, but not past the clear level: nothing opens and nothing clears.</summary>
    Between,

    Cleared,
}
