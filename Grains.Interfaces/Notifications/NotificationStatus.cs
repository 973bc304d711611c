namespace Risk.Contracts;

[GenerateSerializer, Alias("risk.notification-status")]
public enum NotificationStatus
{
    /// <summary>Waits, or is being sent.</summary>
    [Id(0)] Queued,

    /// <summary>The provider took it (2xx, 250).</summary>
    [Id(1)] Sent,

    /// <summary>The last try failed; it will be tried again.</summary>
    [Id(2)] Failed,

    /// <summary>Given up; can be replayed.</summary>
    [Id(3)] Dead,

    /// <summary>Not sent, with a reason.</summary>
    [Id(4)] Suppressed,
}
