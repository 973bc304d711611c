namespace Risk.Contracts;

/// <summary>A part of what a metric would have been at past closes with today's holdings.</summary>
/// <param name="Points">Oldest first; a close counts at its day's end.</param>
/// <param name="NextCursor">Null at the end.</param>
[GenerateSerializer, Immutable, Alias("risk.held-history")]
public sealed record HeldHistoryView(
    [property: Id(0)] ImmutableArray<HistoryPoint> Points, [property: Id(1)] string? NextCursor);
