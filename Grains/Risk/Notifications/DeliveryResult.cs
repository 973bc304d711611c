namespace Risk.Notifications;

public enum DeliveryResult
{
    /// <summary>Accepted: 250, 2xx.</summary>
    Sent,

    /// <summary>Not now: worth another try.</summary>
    Temporary,

    /// <summary>Never: another try is useless.</summary>
    Permanent,

    /// <summary>It may have been accepted: tried again under the same id.</summary>
    Unknown,
}

/// <summary>What a provider said.</summary>
/// <param name="RetryAfter">How long it asks to wait; null when it does not say.</param>
public sealed record SendOutcome(DeliveryResult Result, string Detail, TimeSpan? RetryAfter = null);
