namespace Risk.Contracts;

/// <summary>A message in the outbox or the delivery log.</summary>
[GenerateSerializer, Immutable, Alias("risk.notification-view")]
public sealed record NotificationView(
    [property: Id(0)] string Id,
    [property: Id(1)] string AlertId,
    [property: Id(2)] string PortfolioId,
    [property: Id(3)] int? Step,
    [property: Id(4)] NotificationKind Kind,
    [property: Id(5)] Channel Channel,
    [property: Id(6)] string Recipient,
    [property: Id(7)] NotificationStatus Status,
    [property: Id(8)] string? Reason,
    [property: Id(9)] ImmutableArray<DeliveryAttempt> Attempts,
    [property: Id(10)] DateTimeOffset CreatedAt,
    [property: Id(11)] DateTimeOffset? SentAt);
