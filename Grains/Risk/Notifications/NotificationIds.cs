namespace Risk.Notifications;

/// <summary>The id of a message follows from what it says and to whom: queued twice, it is one.</summary>
public static class NotificationIds
{
    private const int Digits = 32;

    /// <param name="occurrence">Tells messages of one kind apart, e.g. the step's number.</param>
    /// <returns><c>n-</c> and 32 hexadecimal digits.</returns>
    public static string For(
        string alertId, NotificationKind kind, string occurrence, Channel channel, string recipient) =>
        "n-" + StableHash.Hex(Digits, alertId, kind.ToString(), occurrence, channel.ToString(), recipient);

    /// <summary>Message-ID of an email, the same in every try.</summary>
    /// <param name="domain">Of the sender's address.</param>
    public static string MessageId(string notificationId, string domain) => $"<{notificationId}@{domain}>";
}
