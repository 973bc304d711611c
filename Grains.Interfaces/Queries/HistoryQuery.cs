namespace Risk.Contracts;

/// <summary>Which part of a metric's series is wanted.</summary>
/// <param name="Points">
/// Thinned to at most so many, <see cref="MinPoints"/> to <see cref="MaxPoints"/>, in one part: all readings when they
/// are no more, else the smallest and the largest of each stretch. Null: as it is, page by page.
/// </param>
[GenerateSerializer, Immutable, Alias("risk.history-query")]
public sealed record HistoryQuery(
    [property: Id(0)] string PortfolioId,
    [property: Id(1)] string MetricId,
    [property: Id(2)] DateTimeOffset? From = null,
    [property: Id(3)] DateTimeOffset? To = null,
    [property: Id(4)] int? Points = null)
{
    public const int MinPoints = 2;
    public const int MaxPoints = 2000;
}
