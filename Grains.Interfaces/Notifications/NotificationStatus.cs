namespace Risk.Contracts;

[GenerateSerializer, Alias("risk.notification-status")]
public enum NotificationStatus
{
    /// <summary>Waits, or is being sent.</summary>
    Queued = 0,

    /// <summary>The provider took it (2xx, 250).</summary>
    Sent = 1,

    /// <summary>The last try failed; it will be tried again.</summary>
    Failed = 2,

    /// <summary>Given up; can be replayed.</summary>
    Dead = 3,

    /// <summary>Not sent, with a reason.</summary>
    Suppressed = 4,
}
