namespace Risk.Contracts;

/// <summary>
/// Does what people answer by text message: <c>ack 4711</c> or <c>resolve 4711</c>. Whoever calls it has made sure that
/// the message is the provider's, new and not seen before. A stateless worker; key: <see cref="GrainKeys.Single"/>.
/// </summary>
[Alias("risk.IRepliesGrain")]
public interface IRepliesGrain : IGrainWithStringKey
{
    /// <summary>Acts as the contact whose verified number it is, else refuses; both are audited.</summary>
    [Alias("receive")]
    Task<ReplyAnswer> Receive(InboundReply reply);
}

/// <summary>A text message that somebody sent.</summary>
/// <param name="Id">The provider's, of the message.</param>
/// <param name="Number">Of the sender, E.164.</param>
[GenerateSerializer, Immutable, Alias("risk.inbound-reply")]
public sealed record InboundReply(
    [property: Id(0)] string Id,
    [property: Id(1)] string Number,
    [property: Id(2)] string Text);

/// <summary>What to answer.</summary>
/// <param name="Text">At most 160 characters of GSM 7.</param>
[GenerateSerializer, Immutable, Alias("risk.reply-answer")]
public sealed record ReplyAnswer([property: Id(0)] ReplyResult Result, [property: Id(1)] string Text);
