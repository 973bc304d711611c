namespace Risk.Notifications;

/// <summary>What a provider's answer means. Only 250 and 2xx are success.</summary>
public static class Receipts
{
    /// <summary>The reply to the end of an SMTP conversation, or the reply that ended it.</summary>
    /// <param name="code">Three digits. Source: RFC 5321, 4.2.1; authentication: RFC 4954, 6.</param>
    public static DeliveryResult FromSmtp(int code) => code switch
    {
        250 or 251 or 252 => DeliveryResult.Sent,
        // Wrong credentials are the service's trouble, not the message's: it waits for someone to mend them.
        530 or 534 or 535 or 538 => DeliveryResult.Temporary,
        >= 500 and <= 599 => DeliveryResult.Permanent,
        _ => DeliveryResult.Temporary,
    };

    /// <param name="status">Of an HTTP answer. Redirects are not followed and so are failures.</param>
    public static DeliveryResult FromHttp(int status) => status switch
    {
        >= 200 and <= 299 => DeliveryResult.Sent,
        401 or 403 or 408 or 425 or 429 or >= 500 => DeliveryResult.Temporary,
        _ => DeliveryResult.Permanent,
    };
}
