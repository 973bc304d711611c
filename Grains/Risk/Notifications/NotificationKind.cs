namespace Risk.Notifications;

/// <summary>Why someone is told.</summary>
public enum NotificationKind
{
    /// <summary>By the first step of a policy.</summary>
    Triggered,

    /// <summary>By a later step.</summary>
    Escalated,

    /// <summary>It is still open.</summary>
    Reminder,

    /// <summary>It is worse.</summary>
    Worsened,

    /// <summary>It is over.</summary>
    Resolved,

    /// <summary>Somebody tries a channel.</summary>
    Test,

    /// <summary>Somebody is to prove that an address is theirs.</summary>
    Verification,
}
