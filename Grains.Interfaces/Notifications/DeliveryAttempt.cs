namespace Risk.Contracts;

/// <summary>One try to send a message, or what the provider said of it later.</summary>
/// <param name="Outcome">sent, temporary, permanent, unknown.</param>
/// <param name="Detail">The provider's words.</param>
[GenerateSerializer, Immutable, Alias("risk.delivery-attempt")]
public sealed record DeliveryAttempt(
    [property: Id(0)] DateTimeOffset At,
    [property: Id(1)] string Outcome,
    [property: Id(2)] string Detail);
