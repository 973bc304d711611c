namespace Risk.Notifications;

/// <summary>What a provider's later word changes. It comes late, twice and out of order.</summary>
public static class ReceiptRules
{
    private const string Delivered = "delivered: ";

    /// <summary>
    /// A message of which nobody knew whether it was taken is known as sent, and not sent again; one that cannot be
    /// delivered is dead as by a permanent failure.
    /// </summary>
    public static DeliveryDecision Receive(Delivery message, ProviderReceipt receipt, DateTimeOffset now)
    {
        string detail = Words(receipt);
        if (message.Status == DeliveryStatus.Suppressed || message.Attempts.Any(one => one.Detail == detail))
            return new(message, DeliveryOutcome.Unchanged, "Nothing new.");
        return receipt.Kind switch
        {
            ReceiptKind.Taken => IsUncertain(message) ? Sent(message, detail, now) : Known(message),
            ReceiptKind.Delivered => Sent(message, detail, now),
            _ => message.Status == DeliveryStatus.Dead || IsDelivered(message) ? Known(message)
                : DeliveryRules.Dead(Noted(message, DeliveryResult.Permanent, detail, now), detail, now),
        };
    }

    // A claim that is being sent may be that of a process which died after the provider had the message.
    private static bool IsUncertain(Delivery message) => message.Status == DeliveryStatus.Claimed
        || (message.Status == DeliveryStatus.Failed && message.Attempts[^1].Result == DeliveryResult.Unknown);

    private static bool IsDelivered(Delivery message) =>
        message.Attempts.Any(one => one.Detail.StartsWith(Delivered, StringComparison.Ordinal));

    private static DeliveryDecision Sent(Delivery message, string detail, DateTimeOffset now)
    {
        Delivery sent = Noted(message, DeliveryResult.Sent, detail, now) with
        {
            Status = DeliveryStatus.Sent,
            SentAt = message.SentAt ?? now,
            Reason = null,
        };
        return DeliveryRules.Done(sent, now, "sent", $"{DeliveryRules.About(sent, "was told")}: {detail}");
    }

    private static Delivery Noted(Delivery message, DeliveryResult result, string detail, DateTimeOffset now) =>
        message with
        {
            Attempts = message.Attempts.Add(new(now, result, detail)),
            Claim = null,
            NextAttemptAt = null,
        };

    private static DeliveryDecision Known(Delivery message) =>
        new(message, DeliveryOutcome.Unchanged, $"It is {message.Status}.");

    private static string Words(ProviderReceipt receipt) => receipt.Kind switch
    {
        ReceiptKind.Taken => $"taken: {receipt.Detail}",
        ReceiptKind.Delivered => Delivered + receipt.Detail,
        _ => $"not delivered: {receipt.Detail}",
    };
}
