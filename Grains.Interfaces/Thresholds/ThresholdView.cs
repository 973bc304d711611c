namespace Risk.Contracts;

/// <summary>A limit as it is stored.</summary>
/// <param name="Version">Rises by one with each change.</param>
/// <param name="OpenAlertId">The alert that is open for it; null when none is.</param>
/// <param name="Level">What it is judged by when it is dynamic; else null, as it is the threshold value.</param>
[GenerateSerializer, Immutable, Alias("risk.threshold-view")]
public sealed record ThresholdView(
    [property: Id(0)] ThresholdDefinition Definition,
    [property: Id(1)] int Version,
    [property: Id(2)] DateTimeOffset CreatedAt,
    [property: Id(3)] DateTimeOffset UpdatedAt,
    [property: Id(4)] string? OpenAlertId,
    [property: Id(5)] LevelInForce? Level = null);
