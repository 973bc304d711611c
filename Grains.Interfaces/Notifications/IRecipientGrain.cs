namespace Risk.Contracts;

/// <summary>
/// What goes to one address: how much it got lately, and what waits to be told together. Key: channel and address, see
/// <see cref="GrainKeys.Recipient"/>.
/// </summary>
[Alias("risk.IRecipientGrain")]
public interface IRecipientGrain : IGrainWithStringKey
{
    /// <summary>A message of the outbox is due: may it be sent, and what is told along with it?</summary>
    [Alias("admit")]
    Task<MessageAdmission> Admit(string notificationId, NotificationRequest request);
}

/// <summary>What becomes of a message now.</summary>
/// <param name="WaitUntil">When to ask again, unless it was told together with another by then; null: send it.</param>
/// <param name="Why">Why it waits; null when it does not.</param>
/// <param name="Together">What is told along with it, when it is sent.</param>
[GenerateSerializer, Immutable, Alias("risk.message-admission")]
public sealed record MessageAdmission(
    [property: Id(0)] DateTimeOffset? WaitUntil,
    [property: Id(1)] string? Why,
    [property: Id(2)] ImmutableArray<BundledMessage> Together);

/// <summary>A message that another one tells.</summary>
/// <param name="Id">Of its notification.</param>
[GenerateSerializer, Immutable, Alias("risk.bundled-message")]
public sealed record BundledMessage([property: Id(0)] string Id, [property: Id(1)] NotificationRequest Request);
