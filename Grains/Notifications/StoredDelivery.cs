using Risk.Contracts;

namespace Risk.Grains.Notifications;

/// <summary>A delivery as it is stored. Statuses by name: queued, claimed, sent, failed, dead, suppressed.</summary>
[GenerateSerializer, Immutable, Alias("risk.state.delivery")]
public sealed record StoredDelivery
{
    [Id(0)] public required string Status { get; init; }

    [Id(1)] public ImmutableArray<DeliveryAttempt> Attempts { get; init; } = [];

    [Id(2)] public int Tries { get; init; }

    /// <summary>The run of the process that is sending it; null unless claimed.</summary>
    [Id(3)] public string? ClaimOwner { get; init; }

    [Id(4)] public DateTimeOffset? ClaimedAt { get; init; }

    [Id(5)] public DateTimeOffset? NextAttemptAt { get; init; }

    [Id(6)] public DateTimeOffset CreatedAt { get; init; }

    [Id(7)] public DateTimeOffset? SentAt { get; init; }

    [Id(8)] public string? Reason { get; init; }

    [Id(9)] public int Revision { get; init; }
}
