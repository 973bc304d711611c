namespace Risk.Api.Endpoints.Callbacks;

/// <summary>What a status callback of Twilio says of a message.</summary>
/// <remarks>Source: Twilio, Messages resource, message status values.</remarks>
internal static class TwilioReceipts
{
    /// <returns>Null for a status that says nothing.</returns>
    public static ProviderReceipt? Read(TwilioForm form)
    {
        (string sid, string status, string error) = (form["MessageSid"], form["MessageStatus"], form["ErrorCode"]);
        string words = error.Length == 0 ? $"{sid} {status}" : $"{sid} {status}, error {error}";
        return status switch
        {
            "accepted" or "queued" or "sending" or "sent" => new(ReceiptKind.Taken, sid),
            "delivered" or "read" => new(ReceiptKind.Delivered, sid),
            "undelivered" or "failed" or "canceled" => new(ReceiptKind.Failed, words),
            _ => null,
        };
    }
}
