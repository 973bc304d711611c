using Risk.Contracts;
using Risk.Silo.Database;

namespace Risk.Silo.Records.Rows;

/// <summary>Table <c>risk_alerts</c>.</summary>
internal static class AlertRows
{
    /// <summary>All but its escalation, which has a row of its own.</summary>
    public static Statement Save(AlertView alert) => Upsert.Into(
        "risk_alerts",
        [("id", alert.Id)],
        ("portfolio_id", alert.PortfolioId),
        ("threshold_id", alert.ThresholdId),
        ("metric_type", alert.MetricType),
        ("comparison_type", Names.Of(alert.ComparisonType)),
        ("status", Names.Of(alert.Status)),
        ("severity", Names.Of(alert.Severity)),
        ("description", alert.Description),
        ("threshold_value", alert.ThresholdValue),
        ("current_value", alert.CurrentValue),
        ("peak_value", alert.PeakValue),
        ("triggered_at", alert.TriggeredAt),
        ("acknowledged_at", alert.AcknowledgedAt),
        ("acknowledged_by", alert.AcknowledgedBy),
        ("resolved_at", alert.ResolvedAt),
        ("resolution", alert.Resolution is { } resolution ? Names.Of(resolution) : null),
        ("resolved_by", alert.ResolvedBy),
        ("snoozed_until", alert.SnoozedUntil),
        ("changed_by", Actor.Current));

    /// <summary>Of a row joined with the one of its escalation, whose columns are null when it has none.</summary>
    public static AlertView Read(Row row) => new(
        row.Text("id"),
        row.Text("portfolio_id"),
        row.Text("threshold_id"),
        row.Text("metric_type"),
        Names.Parse<Comparison>(row.Text("comparison_type")),
        Names.Parse<AlertStatus>(row.Text("status")),
        Names.Parse<Severity>(row.Text("severity")),
        row.TextOrNull("description"),
        row.Decimal("threshold_value"),
        row.RealOrNull("current_value"),
        row.RealOrNull("peak_value"),
        row.Time("triggered_at"),
        row.TimeOrNull("acknowledged_at"),
        row.TextOrNull("acknowledged_by"),
        row.TimeOrNull("resolved_at"),
        row.TextOrNull("resolution") is { } resolution ? Names.Parse<ResolutionKind>(resolution) : null,
        row.TextOrNull("resolved_by"),
        row.TimeOrNull("snoozed_until"),
        row.TextOrNull("policy_id") is null ? null : EscalationRows.ReadSummary(row));
}
