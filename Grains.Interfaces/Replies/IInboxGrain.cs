namespace Risk.Contracts;

/// <summary>The text messages of one number as they come in. Key: the number, E.164.</summary>
[Alias("risk.IInboxGrain")]
public interface IInboxGrain : IGrainWithStringKey
{
    /// <summary>Does what a message asks for, once and only while it is new.</summary>
    /// <param name="reply">Of a request that is known as the provider's.</param>
    [Alias("receive")]
    Task<InboxAnswer> Receive(InboundReply reply);
}

/// <summary>What became of a message that came in.</summary>
/// <param name="Text">What to answer; null: nothing.</param>
[GenerateSerializer, Immutable, Alias("risk.inbox-answer")]
public sealed record InboxAnswer([property: Id(0)] InboxResult Result, [property: Id(1)] string? Text = null);

[GenerateSerializer, Alias("risk.inbox-result")]
public enum InboxResult
{
    Taken = 0,

    /// <summary>It came before.</summary>
    Repeated = 1,

    /// <summary>The provider has it for more than five minutes.</summary>
    TooOld = 2,

    /// <summary>The provider knows no such message of that number.</summary>
    Unknown = 3,

    /// <summary>The provider cannot be asked.</summary>
    ProviderAway = 4,
}
