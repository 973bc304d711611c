namespace Risk.Contracts;

/// <summary>Money that came in from or went out to the owners; no profit or loss.</summary>
/// <param name="FlowId">The same id twice is one flow; null when the caller gives none.</param>
/// <param name="Amount">In base currency; negative when it went out; not zero.</param>
[GenerateSerializer, Immutable, Alias("risk.cash-flow")]
public sealed record CashFlow(
    [property: Id(0)] string? FlowId,
    [property: Id(1)] decimal Amount,
    [property: Id(2)] DateTimeOffset? At,
    [property: Id(3)] string? Description);
