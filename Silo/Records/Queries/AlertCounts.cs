using Risk.Contracts;
using Risk.Notifications;
using Risk.Silo.Database;

namespace Risk.Silo.Records.Queries;

/// <summary>Counts the alerts of a time by what they are of.</summary>
internal static class AlertCounts
{
    private const string Count = "cast(count(*) as integer) as alerts";
    private const int MostLimits = 500;
    private const int MostTimes = 10_000;

    public static async Task<AlertStatistics> ReadAsync(IDatabase database, AlertStatisticsQuery query)
    {
        var metrics = await ByAsync(database, query, "metric_type");
        var times = await AcknowledgedAsync(database, query);
        return new(
            metrics.Sum(one => one.Alerts),
            metrics,
            await ByAsync(database, query, "portfolio_id"),
            await ByHourAsync(database, query),
            await ByLimitAsync(database, query),
            times.Length,
            Percentiles.At(times, 0.5),
            Percentiles.At(times, 0.9));
    }

    private static async Task<ImmutableArray<AlertsOf>> ByAsync(
        IDatabase database, AlertStatisticsQuery query, string column) =>
    [
        .. (await database.ReadAsync(
            Opened(query, $"{column} as name, {Count}").GroupBy(column),
            row => new AlertsOf(row.Text("name"), row.Integer("alerts"))))
            .OrderByDescending(one => one.Alerts).ThenBy(one => one.Name, StringComparer.Ordinal),
    ];

    private static async Task<ImmutableArray<AlertsInHour>> ByHourAsync(
        IDatabase database, AlertStatisticsQuery query) =>
    [
        .. (await database.ReadAsync(
            Opened(query, $"{database.Hour("triggered_at")} as opened_in, severity, {Count}")
                .GroupBy("opened_in, severity"),
            row => new AlertsInHour(
                row.Time("opened_in"), Names.Parse<Severity>(row.Text("severity")), row.Integer("alerts"))))
            .OrderBy(one => one.Hour).ThenBy(one => one.Severity),
    ];

    private static async Task<ImmutableArray<AlertsOfLimit>> ByLimitAsync(
        IDatabase database, AlertStatisticsQuery query) =>
    [
        .. (await database.ReadAsync(
            Opened(query, $"threshold_id, portfolio_id, metric_type, max(triggered_at) as last_at, {Count}")
                .GroupBy("threshold_id, portfolio_id, metric_type"),
            row => new AlertsOfLimit(
                row.Text("threshold_id"), row.Text("portfolio_id"), row.Text("metric_type"), row.Integer("alerts"),
                row.Time("last_at"))))
            .OrderByDescending(one => one.Alerts).ThenByDescending(one => one.LastAt).Take(MostLimits),
    ];

    private static async Task<ImmutableArray<TimeSpan>> AcknowledgedAsync(
        IDatabase database, AlertStatisticsQuery query) => Percentiles.Sorted(await database.ReadAsync(
            Opened(query, "triggered_at, acknowledged_at").Where("acknowledged_at is not null")
                .OrderBy("triggered_at desc, id desc", MostTimes),
            row => row.Time("acknowledged_at") - row.Time("triggered_at")));

    private static Select Opened(AlertStatisticsQuery query, string columns) =>
        new Select($"select {columns} from risk_alerts")
            .Where("triggered_at >= ?", query.From).Where("triggered_at < ?", query.To)
            .Within(query.Scope, "portfolio_id");
}
