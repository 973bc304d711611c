using System.Globalization;
using Risk.Contracts;
using Risk.Silo.Database;
using Risk.Silo.Records.Rows;

namespace Risk.Silo.Records.Queries;

/// <summary>Reads the recorded series of a metric, oldest first.</summary>
internal static class History
{
    private const string Points = "select as_of, sequence, status, metrics from risk_metrics_history";

    /// <summary>Part by part, unless it is thinned.</summary>
    public static async Task<Page<HistoryPoint>> ReadAsync(IDatabase database, HistoryQuery query, PageRequest page) =>
        query.Points is { } points
            ? new([.. await ThinnedHistory.ReadAsync(database, query, points)], null)
            : await ReadPartAsync(database, query, page);

    public static async Task<HistoryPoint?> NewestAsync(
        IDatabase database, string portfolioId, string metricId, DateTimeOffset until)
    {
        var newest = new Select(Points).Where("portfolio_id = ?", portfolioId).Where("as_of <= ?", until)
            .OrderBy("as_of desc, sequence desc", 1);
        return await database.ReadAsync(newest, row => MetricsRows.Read(row, metricId)) is [var found] ? found : null;
    }

    private static Task<Page<HistoryPoint>> ReadPartAsync(IDatabase database, HistoryQuery query, PageRequest page) =>
        database.ReadPageAsync(
            After(
                new Select(Points)
                    .Where("portfolio_id = ?", query.PortfolioId)
                    .WhereSet("as_of >= ?", query.From)
                    .WhereSet("as_of < ?", query.To),
                page),
            "as_of, sequence", page.Limit,
            row => MetricsRows.Read(row, query.MetricId),
            point => Cursor.Of(point.At, point.Sequence.ToString(CultureInfo.InvariantCulture)));

    private static Select After(Select query, PageRequest page)
    {
        if (page.Cursor is null)
            return query;
        var (time, id) = Cursor.ToTimeAndId(page.Cursor);
        return long.TryParse(id, CultureInfo.InvariantCulture, out var sequence)
            ? query.Where("(as_of, sequence) > (?, ?)", time, sequence)
            : throw Cursor.Unknown(page.Cursor);
    }
}
