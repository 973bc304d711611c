namespace Risk.Contracts;

/// <summary>How far a message has come, for the messages that depend on it.</summary>
/// <param name="IsPutOff">Whether it is queued to be told later, e.g. together with others.</param>
[GenerateSerializer, Immutable, Alias("risk.notification-standing")]
public sealed record NotificationStanding(
    [property: Id(0)] NotificationStatus Status, [property: Id(1)] bool IsPutOff);
