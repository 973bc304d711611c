namespace Risk.Thresholds;

public enum LimitPhase
{
    /// <summary>Not broken.</summary>
    Clear,

    /// <summary>Broken, not yet for long enough.</summary>
    Pending,

    /// <summary>Its alert is open.</summary>
    Open,

    /// <summary>Its alert is open; the metric is back, not yet for long enough.</summary>
    Clearing,
}

/// <summary>How far the evaluation of a limit has come.</summary>
public sealed record LimitState
{
    public LimitPhase Phase { get; init; }

    /// <summary>When the phase began, moved on by the time without usable readings.</summary>
    public DateTimeOffset Since { get; init; }

    /// <summary>Since when readings have been unusable while a phase was waiting; its clock stands still.</summary>
    public DateTimeOffset? PausedAt { get; init; }

    /// <summary>Counts the alerts of the limit: the number of the newest; 0 before the first.</summary>
    public int Number { get; init; }

    /// <summary>The value furthest on the wrong side since the alert opened.</summary>
    public double? Peak { get; init; }

    /// <summary>A user has resolved the alert: no other opens until the metric has been back.</summary>
    public bool Handled { get; init; }

    /// <summary>When the alert was last told its value, and the peak that it was told.</summary>
    public DateTimeOffset? ReportedAt { get; init; }

    public double? ReportedPeak { get; init; }

    public bool HasOpenAlert => Phase is LimitPhase.Open or LimitPhase.Clearing && !Handled;

    /// <summary>What a crash must not lose; the rest is soon known again.</summary>
    public LimitState Durable => this with { Peak = null, ReportedAt = null, ReportedPeak = null };

    /// <summary>A limit whose id was in use before goes on counting, so that no alert id comes twice.</summary>
    public static LimitState StartingAfter(int number) => new() { Number = number };
}
