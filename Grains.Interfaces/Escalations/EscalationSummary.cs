namespace Risk.Contracts;

/// <summary>How an escalation stands.</summary>
/// <param name="Step">How many steps have run.</param>
/// <param name="NextStepAt">When the next is due; null when none is.</param>
[GenerateSerializer, Immutable, Alias("risk.escalation-summary")]
public sealed record EscalationSummary(
    [property: Id(0)] string PolicyId,
    [property: Id(1)] int PolicyVersion,
    [property: Id(2)] int Step,
    [property: Id(3)] DateTimeOffset? NextStepAt,
    [property: Id(4)] EscalationStatus Status);
