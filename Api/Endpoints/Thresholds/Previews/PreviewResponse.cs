namespace Risk.Api.Endpoints.Thresholds;

/// <summary>What a limit would have done over the recorded history.</summary>
/// <param name="From">First value that was judged; null when there is none.</param>
/// <param name="To">Last value that was judged.</param>
/// <param name="Points">How many values were judged; each counts until the next.</param>
/// <param name="UnusablePoints">How many of them were undefined or of old prices, so that nothing followed.</param>
/// <param name="Truncated">There are more: ask again with from = to.</param>
/// <param name="Openings">How many alerts it would have opened.</param>
/// <param name="OpenSeconds">How long one would have been open, in all.</param>
/// <param name="OpenPct">The same in percent of the time between from and to; null without such time.</param>
/// <param name="Episodes">The first 1,000 of them, oldest first.</param>
public sealed record PreviewResponse(
    DateTimeOffset? From,
    DateTimeOffset? To,
    int Points,
    int UnusablePoints,
    bool Truncated,
    int Openings,
    double OpenSeconds,
    double? OpenPct,
    IReadOnlyList<EpisodeResponse> Episodes)
{
    public static PreviewResponse Of(LimitPreview preview) => new(
        preview.From,
        preview.To,
        preview.Points,
        preview.Unusable,
        preview.IsTruncated,
        preview.Openings,
        preview.OpenFor.TotalSeconds,
        preview.To - preview.From is { Ticks: > 0 } whole ? 100 * (preview.OpenFor / whole) : null,
        [.. preview.Episodes.Select(EpisodeResponse.From)]);
}

/// <summary>One alert that would have been open.</summary>
/// <param name="ResolvedAt">Null when it would be open still.</param>
/// <param name="OpenSeconds">Until it would have been resolved, or the last value.</param>
/// <param name="Value">The metric at the opening.</param>
/// <param name="PeakValue">The metric at its worst.</param>
/// <param name="ThresholdValue">The level that it would have broken.</param>
public sealed record EpisodeResponse(
    DateTimeOffset OpenedAt,
    DateTimeOffset? ResolvedAt,
    double OpenSeconds,
    double Value,
    double PeakValue,
    double ThresholdValue)
{
    public static EpisodeResponse From(PreviewEpisode episode) => new(
        episode.OpenedAt,
        episode.ResolvedAt,
        episode.OpenFor.TotalSeconds,
        episode.Value,
        episode.Peak,
        episode.ThresholdValue);
}
