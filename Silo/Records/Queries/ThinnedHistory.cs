using Risk.Contracts;
using Risk.Silo.Database;
using Risk.Silo.Records.Rows;

namespace Risk.Silo.Records.Queries;

/// <summary>Thins a recorded series where it lies, by the rule of <see cref="Risk.Metrics.Thinning"/>.</summary>
internal static class ThinnedHistory
{
    private const string Table = "from risk_metrics_history";

    private const string Ranked =
        "select sequence, " +
        "row_number() over (partition by stretch order by value is null, value, as_of, sequence) as lowest, " +
        "row_number() over (partition by stretch order by value is null, value desc, as_of desc, sequence desc) " +
        "as highest";

    /// <summary>Oldest first, at most so many.</summary>
    public static async Task<IReadOnlyList<HistoryPoint>> ReadAsync(
        IDatabase database, HistoryQuery query, int points)
    {
        var all = await database.ReadFirstAsync(
            Of(query, new($"select count(*) as readings, min(as_of) as first_at, max(as_of) as last_at {Table}"))
                .OrderBy("readings"),
            row => (Count: row.Long("readings"), First: row.TimeOrNull("first_at"), Last: row.TimeOrNull("last_at")));
        var statement = all is { First: { } first, Last: { } last } && all.Count > points
            ? Thinned(database, query with { From = first, To = last }, points / 2)
            : Of(query, new($"select as_of, sequence, status, metrics {Table}")).OrderBy("as_of, sequence", points);
        return await database.ReadAsync(statement, row => MetricsRows.Read(row, query.MetricId));
    }

    private static Select Of(HistoryQuery query, Select select) => select
        .Where("portfolio_id = ?", query.PortfolioId)
        .WhereSet("as_of >= ?", query.From)
        .WhereSet("as_of < ?", query.To);

    /// <param name="query">From the first reading to the last.</param>
    private static Statement Thinned(IDatabase database, HistoryQuery query, int stretches)
    {
        var (first, last) = (query.From!.Value.ToUnixTimeMilliseconds(), query.To!.Value.ToUnixTimeMilliseconds());
        // The value is only to compare by: what is answered is read from the rows, to the last digit.
        return new Select(
            $"select as_of, sequence, {database.Number("metrics", "$1")} as value, " +
            $"({database.Milliseconds("as_of")} - $2) * $3 / $4 as stretch {Table}",
            query.MetricId, first, (long)stretches, last - first + 1, query.PortfolioId)
            .Where("portfolio_id = $5").Where("as_of >= ?", query.From).Where("as_of <= ?", query.To)
            .Inside(readings =>
                $"select as_of, sequence, status, metrics {Table} where portfolio_id = $5 and sequence in (" +
                $"select sequence from ({Ranked} from ({readings}) as readings) as ranked " +
                "where lowest = 1 or highest = 1) order by as_of, sequence");
    }
}
