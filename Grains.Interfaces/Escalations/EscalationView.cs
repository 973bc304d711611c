namespace Risk.Contracts;

/// <summary>An escalation in the list of escalations.</summary>
[GenerateSerializer, Immutable, Alias("risk.escalation-view")]
public sealed record EscalationView(
    [property: Id(0)] string AlertId,
    [property: Id(1)] string PortfolioId,
    [property: Id(2)] Severity Severity,
    [property: Id(3)] DateTimeOffset StartedAt,
    [property: Id(4)] EscalationSummary Summary);
