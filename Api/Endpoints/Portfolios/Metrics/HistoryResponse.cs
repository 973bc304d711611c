namespace Risk.Api.Endpoints.Portfolios;

/// <summary>A part of a metric's series.</summary>
/// <param name="Metric">The metric's id.</param>
public sealed record HistoryResponse(
    string PortfolioId,
    string Metric,
    HistorySource Source,
    IReadOnlyList<HistoryPointResponse> Items,
    string? NextCursor)
{
    public static HistoryResponse From(
        HistoryQuery query, HistorySource source, ImmutableArray<HistoryPoint> points, string? nextCursor) => new(
            query.PortfolioId,
            query.MetricId,
            source,
            [.. points.Select(p => new HistoryPointResponse(p.At, p.Sequence, p.Value))],
            nextCursor);
}

/// <summary>Where a series comes from.</summary>
public enum HistorySource
{
    /// <summary>From the snapshots as they were.</summary>
    Recorded,

    /// <summary>From past closes, with what is held today.</summary>
    Held,
}

/// <summary>A value of a series.</summary>
/// <param name="At">A close counts at its day's end.</param>
/// <param name="Sequence">Of the snapshot that it is from; 0 when it is from none.</param>
/// <param name="Value">Null where it was undefined.</param>
public sealed record HistoryPointResponse(DateTimeOffset At, long Sequence, double? Value);
