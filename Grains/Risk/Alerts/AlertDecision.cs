namespace Risk.Alerts;

public enum AlertOutcome
{
    Done,

    /// <summary>Harmless: it is so already, too early, or too late.</summary>
    Unchanged,

    /// <summary>The state does not allow it; nothing changes.</summary>
    Refused,
}

/// <summary>What the escalation of the alert has to do.</summary>
public enum EscalationCall
{
    None,
    Start,

    /// <summary>Only learn the new value.</summary>
    Note,

    /// <summary>Stop where it stands: someone has it.</summary>
    Pause,

    /// <summary>Go on where it stood.</summary>
    Resume,

    /// <summary>Go on where it stood, and tell those who were told if no step is left.</summary>
    ResumeUnattended,

    /// <summary>Hold back until <see cref="Alert.SnoozedUntil"/>.</summary>
    Snooze,

    /// <summary>Tell those who were told that it is worse, whoever has it; then go on.</summary>
    Worsen,

    /// <summary>Go on by the policy of a severity that rose.</summary>
    Reroute,

    /// <summary>Tell those who were told that it is over.</summary>
    Finish,
}

/// <summary>What follows from an event.</summary>
/// <param name="Reason">Why, in words for the user.</param>
/// <param name="Note">For the timeline; null when nothing worth keeping happened.</param>
public sealed record AlertDecision(
    Alert Next,
    AlertOutcome Outcome,
    string Reason,
    EscalationCall Call = EscalationCall.None,
    TimelineNote? Note = null);
