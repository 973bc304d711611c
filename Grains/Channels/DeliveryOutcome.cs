namespace Risk.Grains.Channels;

/// <summary>What a provider said.</summary>
/// <param name="RetryAfter">How long it asks to wait; null when it does not say.</param>
public sealed record DeliveryOutcome(DeliveryResult Result, string Detail, TimeSpan? RetryAfter = null);
