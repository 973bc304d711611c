using Risk.Contracts;
using Risk.Grains.Common;
using Risk.Notifications;

namespace Risk.Grains.Notifications;

/// <summary>Between the stored delivery, the rules' and the one that is sent.</summary>
internal static class DeliveryMapping
{
    public static Delivery New(string id, NotificationRequest request) => new()
    {
        Id = id,
        Channel = request.Channel.To<Risk.Notifications.Channel>(),
        Recipient = Addresses.Shown(request.Recipient),
        Occasion = Occasions.Words(
            request.Kind.To<Risk.Notifications.NotificationKind>(),
            request.Channel.To<Risk.Notifications.Channel>(),
            request.Step,
            request.Level),
        CreatedAt = request.At,
    };

    public static Delivery ToDomain(this StoredDelivery stored, string id, NotificationRequest request) =>
        New(id, request) with
        {
            Status = Enum.Parse<DeliveryStatus>(stored.Status, ignoreCase: true),
            CreatedAt = stored.CreatedAt,
            Attempts = [.. stored.Attempts.Select(ToDomain)],
            Tries = stored.Tries,
            Claim = stored is { ClaimOwner: { } owner, ClaimedAt: { } at } ? new(owner, at) : null,
            NextAttemptAt = stored.NextAttemptAt,
            SentAt = stored.SentAt,
            Reason = stored.Reason,
            Revision = stored.Revision,
        };

    public static StoredDelivery ToStored(this Delivery delivery) => new()
    {
        Status = Word(delivery.Status),
        Attempts = [.. delivery.Attempts.Select(ToContract)],
        Tries = delivery.Tries,
        ClaimOwner = delivery.Claim?.Owner,
        ClaimedAt = delivery.Claim?.At,
        NextAttemptAt = delivery.NextAttemptAt,
        CreatedAt = delivery.CreatedAt,
        SentAt = delivery.SentAt,
        Reason = delivery.Reason,
        Revision = delivery.Revision,
    };

    public static NotificationView ToView(this Delivery delivery, NotificationRequest request) => new(
        delivery.Id,
        request.Notice.Alert.Id,
        request.Notice.Alert.PortfolioId,
        request.Step,
        request.Kind,
        request.Channel,
        delivery.Recipient,
        ToContract(delivery.Status),
        delivery.Reason,
        [.. delivery.Attempts.Select(ToContract)],
        delivery.CreatedAt,
        delivery.SentAt);

    /// <summary>As far as others can tell.</summary>
    public static DeliveryStatus ToDomain(this NotificationStatus status) =>
        Enum.Parse<DeliveryStatus>(status.ToString());

    // For people, a message that is being sent is still queued.
    private static NotificationStatus ToContract(DeliveryStatus status) => status switch
    {
        DeliveryStatus.Queued or DeliveryStatus.Claimed => NotificationStatus.Queued,
        DeliveryStatus.Sent => NotificationStatus.Sent,
        DeliveryStatus.Failed => NotificationStatus.Failed,
        DeliveryStatus.Dead => NotificationStatus.Dead,
        _ => NotificationStatus.Suppressed,
    };

    private static DeliveryAttempt ToContract(Attempt attempt) =>
        new(attempt.At, Word(attempt.Result), attempt.Detail);

    private static Attempt ToDomain(DeliveryAttempt attempt) =>
        new(attempt.At, Enum.Parse<DeliveryResult>(attempt.Outcome, ignoreCase: true), attempt.Detail);

    private static string Word(Enum value) => value.ToString().ToLowerInvariant();
}
