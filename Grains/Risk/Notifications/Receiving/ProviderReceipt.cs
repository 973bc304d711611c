namespace Risk.Notifications;

/// <summary>What a provider says of a message some time after it was given it.</summary>
/// <param name="Detail">In its words, with its name of the message; the same when it says it again.</param>
public sealed record ProviderReceipt(ReceiptKind Kind, string Detail);

public enum ReceiptKind
{
    /// <summary>It has the message.</summary>
    Taken,

    /// <summary>The recipient's device has it.</summary>
    Delivered,

    /// <summary>It will never be delivered.</summary>
    Failed,
}
