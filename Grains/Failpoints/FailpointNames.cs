namespace Risk.Grains.Failpoints;

/// <summary>The places that can fail on purpose.</summary>
public static class FailpointNames
{
    /// <summary>A notification is in the outbox, nothing was sent.</summary>
    public const string OutboxWritten = "notification.outbox-written";

    /// <summary>A notification was claimed, nothing was sent.</summary>
    public const string Claimed = "notification.claimed";

    /// <summary>The provider took the message, the state does not say so yet.</summary>
    public const string Sent = "notification.sent-unmarked";

    /// <summary>The breach is stored in the portfolio, no alert is open.</summary>
    public const string BreachStored = "portfolio.breach-stored";

    /// <summary>The alert is stored, its escalation has not started.</summary>
    public const string AlertStored = "alert.stored";

    /// <summary>The escalation's steps are stored, not all notifications are in the outbox.</summary>
    public const string StepStored = "escalation.step-stored";
}
