namespace Risk.Contracts;

/// <summary>One metric of a snapshot.</summary>
/// <param name="Id">As thresholds name it, e.g. <c>exposure.gross</c>.</param>
/// <param name="Value">Finite; null when undefined. Losses are negative.</param>
[GenerateSerializer, Immutable, Alias("risk.metric-value")]
public sealed record MetricValue([property: Id(0)] string Id, [property: Id(1)] double? Value);
