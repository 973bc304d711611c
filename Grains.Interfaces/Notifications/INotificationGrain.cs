namespace Risk.Contracts;

/// <summary>One message from outbox to receipt. Key: the notification's id, which its content determines.</summary>
[Alias("risk.INotificationGrain")]
public interface INotificationGrain : IGrainWithStringKey
{
    /// <summary>Stores it once; it is sent in a turn of its own.</summary>
    [Alias("enqueue")]
    Task Enqueue(NotificationRequest request);

    /// <summary>The other message tells it too: it is not sent itself. Harmless when it was sent.</summary>
    [Alias("join")]
    Task Join(string notificationId);

    /// <summary>Sends a dead one again, under the same id.</summary>
    [Alias("retry")]
    Task<Outcome<NotificationView>> Retry(UserAction action);

    /// <summary>The provider says what became of it; said again it does no harm.</summary>
    [Alias("receipt")]
    Task Receipt(ProviderReceipt receipt);

    [Alias("get"), ReadOnly]
    Task<NotificationView?> Get();

    /// <summary>How far it has come; null when it is in no outbox.</summary>
    /// <remarks>Answers in the middle of whatever it does: two messages to one person may ask each other.</remarks>
    [Alias("standing"), AlwaysInterleave]
    Task<NotificationStanding?> Standing();

    /// <summary>Sends it if it is due. From the sweeper.</summary>
    [Alias("wake")]
    Task Wake();
}
