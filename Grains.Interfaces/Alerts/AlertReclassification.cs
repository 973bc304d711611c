namespace Risk.Contracts;

/// <summary>The limit of an open alert has another severity.</summary>
/// <param name="PolicyId">The policy that the limit names; null: the severity's default.</param>
[GenerateSerializer, Immutable, Alias("risk.alert-reclassification")]
public sealed record AlertReclassification(
    [property: Id(0)] Severity Severity,
    [property: Id(1)] string? PolicyId,
    [property: Id(2)] DateTimeOffset At);
