using Risk.Contracts;
using Risk.Silo.Database;

namespace Risk.Silo.Records.Rows;

/// <summary>Table <c>escalations</c>.</summary>
internal static class EscalationRows
{
    public static Statement Save(EscalationView view) => Upsert.Into(
        "escalations",
        [("alert_id", view.AlertId)],
        ("portfolio_id", view.PortfolioId),
        ("severity", Names.Of(view.Severity)),
        ("started_at", view.StartedAt),
        ("policy_id", view.Summary.PolicyId),
        ("policy_version", view.Summary.PolicyVersion),
        ("step", view.Summary.Step),
        ("next_step_at", view.Summary.NextStepAt),
        ("escalation_status", Names.Of(view.Summary.Status)));

    public static EscalationView Read(Row row) => new(
        row.Text("alert_id"),
        row.Text("portfolio_id"),
        Names.Parse<Severity>(row.Text("severity")),
        row.Time("started_at"),
        ReadSummary(row));

    public static EscalationSummary ReadSummary(Row row) => new(
        row.Text("policy_id"),
        row.Integer("policy_version"),
        row.Integer("step"),
        row.TimeOrNull("next_step_at"),
        Names.Parse<EscalationStatus>(row.Text("escalation_status")));
}
