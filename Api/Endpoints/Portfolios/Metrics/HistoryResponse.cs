namespace Risk.Api.Endpoints.Portfolios;

/// <summary>A part of a metric's recorded series.</summary>
/// <param name="Metric">The metric's id.</param>
public sealed record HistoryResponse(
    string PortfolioId, string Metric, IReadOnlyList<HistoryPointResponse> Items, string? NextCursor)
{
    public static HistoryResponse From(HistoryQuery query, Page<HistoryPoint> page) => new(
        query.PortfolioId,
        query.MetricId,
        [.. page.Items.Select(p => new HistoryPointResponse(p.At, p.Sequence, p.Value))],
        page.NextCursor);
}

/// <summary>A recorded value.</summary>
/// <param name="Sequence">Of the snapshot that it is from.</param>
/// <param name="Value">Null where it was undefined.</param>
public sealed record HistoryPointResponse(DateTimeOffset At, long Sequence, double? Value);
