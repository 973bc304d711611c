using Risk.Contracts;
using Risk.Silo.Database;
using Risk.Silo.Records.Rows;

namespace Risk.Silo.Records.Queries;

/// <summary>Searches the alerts.</summary>
internal static class AlertSearch
{
    private const string Alerts =
        "select a.*, e.policy_id, e.policy_version, e.step, e.next_step_at, e.escalation_status " +
        "from risk_alerts a left join escalations e on e.alert_id = a.id";

    private static readonly string Triggered = Names.Of(AlertStatus.Triggered);

    /// <summary>Newest first.</summary>
    public static Task<Page<AlertView>> ReadAsync(
        IDatabase database, AlertQuery query, DateTimeOffset now, PageRequest page)
    {
        var rows = new Select(Alerts)
            .Within(query.Scope, "a.portfolio_id")
            .WhereSet("a.metric_type = ?", query.MetricType)
            .WhereSet("a.triggered_at >= ?", query.From)
            .WhereSet("a.triggered_at < ?", query.To)
            .Before("a.triggered_at", "a.id", page);
        if (!query.PortfolioIds.IsEmpty)
            rows.WhereIn("a.portfolio_id", query.PortfolioIds);
        if (!query.Statuses.IsEmpty)
            rows.WhereIn("a.status", [.. query.Statuses.Select(Names.Of)]);
        if (!query.Severities.IsEmpty)
            rows.WhereIn("a.severity", [.. query.Severities.Select(Names.Of)]);
        if (query.Waiting)
            rows.Where("a.status = ?", Triggered).Where("a.snoozed_until is null or a.snoozed_until <= ?", now);
        return database.ReadPageAsync(
            rows, "a.triggered_at desc, a.id desc", page.Limit, AlertRows.Read,
            alert => Cursor.Of(alert.TriggeredAt, alert.Id));
    }

    /// <summary>How many are open, by state and severity.</summary>
    public static Task<IReadOnlyList<AlertCount>> CountAsync(
        IDatabase database, PortfolioScope scope, DateTimeOffset now) => database.ReadAsync(
            new Select("select status, severity, case when snoozed_until > $1 then 1 else 0 end as snoozed, " +
                    "cast(count(*) as integer) as alerts from risk_alerts", now)
                .WhereIn("status", [Triggered, Names.Of(AlertStatus.Acknowledged)])
                .Within(scope, "portfolio_id")
                .GroupBy("status, severity, snoozed"),
            row => new AlertCount(
                Names.Parse<AlertStatus>(row.Text("status")),
                Names.Parse<Severity>(row.Text("severity")),
                row.Integer("snoozed") == 1,
                row.Integer("alerts")));
}
