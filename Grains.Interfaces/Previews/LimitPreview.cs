namespace Risk.Contracts;

/// <summary>What a limit would have done.</summary>
/// <param name="From">First value that was judged; null when there is none.</param>
/// <param name="To">Last value that was judged.</param>
/// <param name="Points">How many values were judged.</param>
/// <param name="Unusable">How many of them were undefined or of old prices, so that nothing followed.</param>
/// <param name="IsTruncated">There are more; ask again from <paramref name="To"/>.</param>
/// <param name="Openings">How many alerts it would have opened.</param>
/// <param name="OpenFor">How long one would have been open, in all.</param>
/// <param name="Episodes">The first of them, oldest first.</param>
[GenerateSerializer, Immutable, Alias("risk.limit-preview")]
public sealed record LimitPreview(
    [property: Id(0)] DateTimeOffset? From,
    [property: Id(1)] DateTimeOffset? To,
    [property: Id(2)] int Points,
    [property: Id(3)] int Unusable,
    [property: Id(4)] bool IsTruncated,
    [property: Id(5)] int Openings,
    [property: Id(6)] TimeSpan OpenFor,
    [property: Id(7)] ImmutableArray<PreviewEpisode> Episodes);

/// <summary>One alert that would have been open.</summary>
/// <param name="ResolvedAt">Null when it would be open still.</param>
/// <param name="OpenFor">Until it would have been resolved, or the last value.</param>
/// <param name="Value">The metric at the opening.</param>
/// <param name="Peak">The metric at its worst.</param>
/// <param name="ThresholdValue">The level that it would have broken.</param>
[GenerateSerializer, Immutable, Alias("risk.preview-episode")]
public sealed record PreviewEpisode(
    [property: Id(0)] DateTimeOffset OpenedAt,
    [property: Id(1)] DateTimeOffset? ResolvedAt,
    [property: Id(2)] TimeSpan OpenFor,
    [property: Id(3)] double Value,
    [property: Id(4)] double Peak,
    [property: Id(5)] double ThresholdValue);
