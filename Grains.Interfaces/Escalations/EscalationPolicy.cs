namespace Risk.Contracts;

/// <summary>Who is told when, for alerts of a severity.</summary>
/// <param name="IsDefault">Whether alerts of the severity use it when their limit names none; the first is.</param>
/// <param name="RepeatCount">How often the whole ladder runs again.</param>
/// <param name="AckTimeout">After it an acknowledged alert that is still open escalates again; null: never.</param>
/// <param name="Version">Rises by one with each change; a running escalation keeps its own.</param>
[GenerateSerializer, Immutable, Alias("risk.escalation-policy")]
public sealed record EscalationPolicy(
    [property: Id(0)] string Id,
    [property: Id(1)] Severity Severity,
    [property: Id(2)] bool IsDefault,
    [property: Id(3)] TimeSpan InitialDelay,
    [property: Id(4)] ImmutableArray<EscalationStep> Steps,
    [property: Id(5)] int RepeatCount,
    [property: Id(6)] TimeSpan? AckTimeout,
    [property: Id(7)] int Version);
