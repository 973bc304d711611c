namespace Risk.Contracts;

/// <summary>
/// Proves by a code that an address is a contact's. Key: contact and channel, see <see cref="GrainKeys.Verification"/>.
/// </summary>
[Alias("risk.IVerificationGrain")]
public interface IVerificationGrain : IGrainWithStringKey
{
    /// <summary>Sends a new code; the one before is good no more. Refused after too many within an hour.</summary>
    [Alias("start")]
    Task<Outcome<StartedVerification>> Start(string contactId, Channel channel);

    /// <summary>Verifies the address if it is the code. Refused when there is none, or it is too late.</summary>
    [Alias("confirm")]
    Task<Outcome<Contact>> Confirm(string contactId, Channel channel, string code);
}

/// <summary>A code is on its way.</summary>
/// <param name="NotificationId">Of the message that brings it.</param>
[GenerateSerializer, Immutable, Alias("risk.started-verification")]
public sealed record StartedVerification(
    [property: Id(0)] Channel Channel,
    [property: Id(1)] string Address,
    [property: Id(2)] string NotificationId,
    [property: Id(3)] DateTimeOffset ExpiresAt);
