namespace Risk.Contracts;

/// <summary>A message as the statistics count it.</summary>
[GenerateSerializer, Immutable, Alias("risk.delivery-line")]
public sealed record DeliveryLine(
    [property: Id(0)] Channel Channel,
    [property: Id(1)] NotificationStatus Status,
    [property: Id(2)] DateTimeOffset CreatedAt,
    [property: Id(3)] DateTimeOffset? SentAt);

/// <summary>What became of the messages of one channel that were queued within a time.</summary>
/// <param name="Queued">Not tried yet.</param>
/// <param name="Failed">Failed, and to be tried again.</param>
/// <param name="SuccessShare">Sent, of those that ended; null when none did.</param>
/// <param name="P50">Median time from queued to sent; null when none was sent.</param>
[GenerateSerializer, Immutable, Alias("risk.delivery-statistics")]
public sealed record DeliveryStatistics(
    [property: Id(0)] Channel Channel,
    [property: Id(1)] int Queued,
    [property: Id(2)] int Sent,
    [property: Id(3)] int Failed,
    [property: Id(4)] int Dead,
    [property: Id(5)] int Suppressed,
    [property: Id(6)] double? SuccessShare,
    [property: Id(7)] TimeSpan? P50,
    [property: Id(8)] TimeSpan? P95,
    [property: Id(9)] TimeSpan? P99);
