namespace Risk.Escalations;

/// <summary>How a step tells its recipients.</summary>
public enum NotificationType
{
    Email,
    Sms,

    /// <summary>By the form of each address: email or SMS.</summary>
    Both,

    Webhook,
}
