namespace Risk.Contracts;

/// <summary>How a limit stands, as of a snapshot.</summary>
[GenerateSerializer, Alias("risk.limit-status")]
public enum LimitStatus
{
    Ok = 0,

    /// <summary>Broken, not yet for long enough.</summary>
    Pending = 1,

    /// <summary>Its alert is open.</summary>
    Open = 2,

    /// <summary>Its alert is open; the metric is back, not yet for long enough.</summary>
    Clearing = 3,

    /// <summary>Its alert was resolved by hand, and the metric has not been back since.</summary>
    Handled = 4,

    /// <summary>It rests on old prices: what it was stays.</summary>
    Stale = 5,

    /// <summary>It cannot be judged: what it was stays.</summary>
    Error = 6,
}
