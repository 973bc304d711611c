using Risk.Contracts;
using Risk.Silo.Database;

namespace Risk.Silo.Records.Rows;

/// <summary>Table <c>risk_alert_thresholds</c>.</summary>
internal static class ThresholdRows
{
    public static Statement Save(ThresholdView view)
    {
        var limit = view.Definition;
        return Upsert.Into(
            "risk_alert_thresholds",
            [("id", limit.Id)],
            ("portfolio_id", limit.PortfolioId),
            ("metric_type", limit.MetricType),
            ("comparison_type", Names.Of(limit.ComparisonType)),
            ("threshold_value", limit.ThresholdValue),
            ("severity", Names.Of(limit.Severity)),
            ("description", limit.Description),
            ("clear_value", limit.ClearValue),
            ("pending_for_seconds", limit.PendingForSeconds),
            ("clear_for_seconds", limit.ClearForSeconds),
            ("stale_after_seconds", limit.StaleAfterSeconds),
            ("reminder_minutes", limit.ReminderMinutes),
            ("escalation_policy_id", limit.EscalationPolicyId),
            ("enabled", limit.Enabled),
            ("dynamic", limit.Dynamic is { } dynamic ? RecordJson.Of(dynamic).Text : null),
            ("template_id", limit.TemplateId),
            ("level", view.Level is { } level ? RecordJson.Of(level).Text : null),
            ("version", view.Version),
            ("open_alert_id", view.OpenAlertId),
            ("created_at", view.CreatedAt),
            ("updated_at", view.UpdatedAt),
            ("deleted_at", null),
            ("changed_by", Actor.Current));
    }

    public static Statement Remove(string id, DateTimeOffset now) => new(
        "update risk_alert_thresholds set deleted_at = $2, open_alert_id = null, changed_by = $3 " +
        "where id = $1 and deleted_at is null",
        id, now, Actor.Current);

    public static ThresholdView Read(Row row) => new(
        new(
            row.Text("id"),
            row.Text("portfolio_id"),
            row.Text("metric_type"),
            Names.Parse<Comparison>(row.Text("comparison_type")),
            row.Decimal("threshold_value"),
            Names.Parse<Severity>(row.Text("severity")),
            row.TextOrNull("description"),
            row.DecimalOrNull("clear_value"),
            row.Real("pending_for_seconds"),
            row.Real("clear_for_seconds"),
            row.RealOrNull("stale_after_seconds"),
            row.RealOrNull("reminder_minutes"),
            row.TextOrNull("escalation_policy_id"),
            row.Flag("enabled"),
            row.TextOrNull("dynamic") is { } dynamic ? RecordJson.Parse<DynamicLevel>(dynamic) : null,
            row.TextOrNull("template_id")),
        row.Integer("version"),
        row.Time("created_at"),
        row.Time("updated_at"),
        row.TextOrNull("open_alert_id"),
        row.TextOrNull("level") is { } level ? RecordJson.Parse<LevelInForce>(level) : null);
}
