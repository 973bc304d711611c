namespace Risk.Contracts;

/// <summary>How a step tells its recipients.</summary>
[GenerateSerializer, Alias("risk.notification-type")]
public enum NotificationType
{
    [Id(0)] Email,
    [Id(1)] Sms,

    /// <summary>By the form of each address: email or SMS.</summary>
    [Id(2)] Both,

    [Id(3)] Webhook,
}
