namespace Risk.Thresholds;

/// <summary>How a limit stands after a reading.</summary>
public enum UsageStatus
{
    Ok,

    /// <summary>Broken, not yet for long enough.</summary>
    Pending,

    /// <summary>Its alert is open.</summary>
    Open,

    /// <summary>Its alert is open; the metric is back, not yet for long enough.</summary>
    Clearing,

    /// <summary>Its alert was resolved by hand, and the metric has not been back since.</summary>
    Handled,

    /// <summary>It rests on old prices: what it was stays.</summary>
    Stale,

    /// <summary>It cannot be judged: what it was stays.</summary>
    Error,
}

public static class UsageRules
{
    /// <param name="state">After the reading.</param>
    public static UsageStatus StatusOf(Limit limit, LimitState state, Reading reading) => (reading, state) switch
    {
        ({ Value: null } or { Status: ReadingStatus.Incomplete }, _) => UsageStatus.Error,
        _ when reading.UnusableBecause(limit) is not null => UsageStatus.Stale,
        (_, { Phase: LimitPhase.Clear }) => UsageStatus.Ok,
        (_, { Phase: LimitPhase.Pending }) => UsageStatus.Pending,
        (_, { Handled: true }) => UsageStatus.Handled,
        (_, { Phase: LimitPhase.Clearing }) => UsageStatus.Clearing,
        _ => UsageStatus.Open,
    };
}
