using Risk.Contracts;
using Risk.Silo.Database;

namespace Risk.Silo.Records.Rows;

/// <summary>Table <c>notification_logs</c>.</summary>
internal static class NotificationRows
{
    public static Statement Save(NotificationView view) => Upsert.Into(
        "notification_logs",
        [("id", view.Id)],
        ("alert_id", view.AlertId),
        ("portfolio_id", view.PortfolioId),
        ("step", view.Step),
        ("kind", Names.Of(view.Kind)),
        ("channel", Names.Of(view.Channel)),
        ("recipient", view.Recipient),
        ("status", Names.Of(view.Status)),
        ("reason", view.Reason),
        ("attempts", RecordJson.Of(view.Attempts.Select(Attempt.From))),
        ("created_at", view.CreatedAt),
        ("sent_at", view.SentAt),
        ("changed_by", Actor.Current));

    public static NotificationView Read(Row row) => new(
        row.Text("id"),
        row.Text("alert_id"),
        row.Text("portfolio_id"),
        row.IntegerOrNull("step"),
        Names.Parse<NotificationKind>(row.Text("kind")),
        Names.Parse<Channel>(row.Text("channel")),
        row.Text("recipient"),
        Names.Parse<NotificationStatus>(row.Text("status")),
        row.TextOrNull("reason"),
        [.. RecordJson.Parse<ImmutableArray<Attempt>>(row.Text("attempts")).Select(attempt => attempt.ToContract())],
        row.Time("created_at"),
        row.TimeOrNull("sent_at"));

    public static DeliveryLine ReadLine(Row row) => new(
        Names.Parse<Channel>(row.Text("channel")),
        Names.Parse<NotificationStatus>(row.Text("status")),
        row.Time("created_at"),
        row.TimeOrNull("sent_at"));

    /// <summary>A try as the column holds it, in the shape of the wire.</summary>
    private sealed record Attempt(DateTimeOffset At, string Outcome, string Detail)
    {
        public static Attempt From(DeliveryAttempt attempt) => new(attempt.At, attempt.Outcome, attempt.Detail);

        public DeliveryAttempt ToContract() => new(At, Outcome, Detail);
    }
}
