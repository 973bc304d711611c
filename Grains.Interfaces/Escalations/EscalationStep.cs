namespace Risk.Contracts;

/// <summary>One rung of a policy.</summary>
/// <param name="Delay">From the due time of the step before; the first's, from opening plus initial delay.</param>
/// <param name="Recipients">Email address, E.164 number, https URL, <c>user:NAME</c> or <c>role:NAME</c>.</param>
[GenerateSerializer, Immutable, Alias("risk.escalation-step")]
public sealed record EscalationStep(
    [property: Id(0)] string Level,
    [property: Id(1)] TimeSpan Delay,
    [property: Id(2)] ImmutableArray<string> Recipients,
    [property: Id(3)] NotificationType NotificationType);
