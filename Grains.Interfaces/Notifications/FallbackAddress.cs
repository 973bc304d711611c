namespace Risk.Contracts;

/// <summary>Where a person is told when a message to another of their addresses is given up.</summary>
/// <param name="Id">Of the notification that tells it there; it may be in the outbox anyhow.</param>
/// <param name="OnlyIfCritical">Whether other alerts are not worth it.</param>
[GenerateSerializer, Immutable, Alias("risk.fallback-address")]
public sealed record FallbackAddress(
    [property: Id(0)] string Id,
    [property: Id(1)] Channel Channel,
    [property: Id(2)] string Recipient,
    [property: Id(3)] bool OnlyIfCritical);
