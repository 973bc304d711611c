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

    /// <summary>Number of the newest alert of the limit, see <see cref="AlertNumbers"/>; 0 before the first.</summary>
    public long Number { get; init; }

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

    /// <summary>Not broken, as at the beginning, but with the numbers that were in use.</summary>
    public LimitState Restarted(DateTimeOffset now) => new() { Number = Number, Since = now };
}
