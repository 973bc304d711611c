namespace Risk.Contracts;

/// <summary>How a step tells its recipients.</summary>
[GenerateSerializer, Alias("risk.notification-type")]
public enum NotificationType
{
    Email = 0,
    Sms = 1,

    /// <summary>By the form of each address: email or SMS.</summary>
    Both = 2,

    Webhook = 3,
}
