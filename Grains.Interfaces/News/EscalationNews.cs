namespace Risk.Contracts;

/// <summary>A step ran.</summary>
[GenerateSerializer, Immutable, Alias("risk.escalation-news")]
public sealed record EscalationNews(
    [property: Id(0)] string PortfolioId,
    [property: Id(1)] string AlertId,
    [property: Id(2)] int Step,
    [property: Id(3)] string Level);
