namespace Risk.Contracts;

/// <summary>What a provider says of a message some time after it was given it.</summary>
/// <param name="Detail">In its words, with its name of the message; the same when it says it again.</param>
[GenerateSerializer, Immutable, Alias("risk.provider-receipt")]
public sealed record ProviderReceipt([property: Id(0)] ReceiptKind Kind, [property: Id(1)] string Detail);

[GenerateSerializer, Alias("risk.receipt-kind")]
public enum ReceiptKind
{
    /// <summary>It has the message.</summary>
    Taken = 0,

    /// <summary>The recipient's device has it.</summary>
    Delivered = 1,

    /// <summary>It will never be delivered.</summary>
    Failed = 2,
}
