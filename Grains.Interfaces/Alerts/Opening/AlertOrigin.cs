namespace Risk.Contracts;

/// <summary>The positions behind an alert, as they were when it opened.</summary>
/// <param name="Breakdown">What it comes from; null when that is not known.</param>
/// <param name="Moved">What moved it; null when that is not known.</param>
[GenerateSerializer, Immutable, Alias("risk.alert-origin")]
public sealed record AlertOrigin(
    [property: Id(0)] PositionBreakdown? Breakdown, [property: Id(1)] AlertMovement? Moved);
