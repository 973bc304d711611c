namespace Risk.Contracts;

/// <summary>What the escalation of an alert leaves to that of the limit's next one.</summary>
/// <param name="Openings">When the alerts of the limit opened, oldest first.</param>
/// <param name="Told">Who was told of them.</param>
/// <param name="Waiting">Who was told of one and not yet that it is over.</param>
/// <param name="Level">The worst that was told, in steps beyond the limit.</param>
[GenerateSerializer, Immutable, Alias("risk.escalation-history")]
public sealed record EscalationHistory(
    [property: Id(0)] ImmutableArray<DateTimeOffset> Openings,
    [property: Id(1)] ImmutableArray<ToldMessage> Told,
    [property: Id(2)] ImmutableArray<ToldMessage> Waiting,
    [property: Id(3)] int Level);

/// <summary>Somebody was told something.</summary>
/// <param name="Person">Id of the contact; null when it is not known.</param>
[GenerateSerializer, Immutable, Alias("risk.told-message")]
public sealed record ToldMessage(
    [property: Id(0)] string Recipient,
    [property: Id(1)] Channel Channel,
    [property: Id(2)] NotificationKind Kind,
    [property: Id(3)] DateTimeOffset At,
    [property: Id(4)] string? Person);
