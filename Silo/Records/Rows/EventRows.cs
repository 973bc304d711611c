using Risk.Contracts;
using Risk.Silo.Database;

namespace Risk.Silo.Records.Rows;

/// <summary>Tables <c>alert_acknowledgments</c>, what users did, and <c>escalation_events</c>, all else.</summary>
internal static class EventRows
{
    public static Statement Save(TimelineEntry entry) => entry.User is null
        ? Upsert.Into("escalation_events", [("id", entry.Id)], [.. Common(entry), ("changed_by", Actor.Current)])
        : Upsert.Into(
            "alert_acknowledgments",
            [("id", entry.Id)],
            [.. Common(entry), ("user_name", entry.User), ("changed_by", entry.User)]);

    public static TimelineEntry Read(Row row) => new(
        row.Text("id"),
        row.Text("alert_id"),
        row.Time("happened_at"),
        row.Text("kind"),
        row.Text("text"),
        row.TextOrNull("user_name"),
        row.RealOrNull("value"));

    private static (string Column, object? Value)[] Common(TimelineEntry entry) =>
    [
        ("alert_id", entry.AlertId),
        ("happened_at", entry.At),
        ("kind", entry.Kind),
        ("text", entry.Text),
        ("value", entry.Value),
    ];
}
