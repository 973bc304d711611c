namespace Risk.Notifications;

/// <summary>When a message looks again whether the one before it has left.</summary>
/// <param name="LookAt">Null: it waits no longer.</param>
/// <param name="IsHeld">Whether that is worth a note: the one before it does not leave soon.</param>
public sealed record OrderVerdict(DateTimeOffset? LookAt, bool IsHeld);

/// <summary>Messages of one alert to one address leave in the order in which they were queued.</summary>
public static class OrderRules
{
    public const string Why = "an earlier message of the alert to them has not left";

    /// <summary>How long one that fails holds the next.</summary>
    public static readonly TimeSpan Longest = TimeSpan.FromSeconds(60);

    private static readonly TimeSpan Soon = TimeSpan.FromSeconds(2);
    private static readonly TimeSpan LookSoon = TimeSpan.FromSeconds(0.25);
    private static readonly TimeSpan LookLater = TimeSpan.FromSeconds(1);

    /// <summary>Whether a message waits to be told together with others: then it holds none up.</summary>
    public static bool IsPutOff(Delivery message, DateTimeOffset now) =>
        message.Status == DeliveryStatus.Queued && message.NextAttemptAt > now && message.Reason != Why;

    /// <param name="queuedAt">When the later one came into the outbox.</param>
    /// <param name="earlier">How the one before it stands; null when it is in no outbox, or put off.</param>
    public static OrderVerdict Judge(DateTimeOffset queuedAt, DeliveryStatus? earlier, DateTimeOffset now)
    {
        bool isUnderway = earlier is DeliveryStatus.Queued or DeliveryStatus.Claimed or DeliveryStatus.Failed;
        if (!isUnderway || now >= queuedAt + Longest)
            return new(null, IsHeld: false);
        bool isHeld = now >= queuedAt + Soon;
        DateTimeOffset next = now + (isHeld ? LookLater : LookSoon);
        return new(next < queuedAt + Longest ? next : queuedAt + Longest, isHeld);
    }
}
