using Risk.Contracts;
using Risk.Silo.Database;

namespace Risk.Silo.Records.Rows;

/// <summary>Table <c>notification_templates</c>.</summary>
internal static class MessageTemplateRows
{
    public static Statement Save(MessageTemplate template) => Upsert.Into(
        "notification_templates",
        [("id", template.Id)],
        ("kind", template.Kind is { } kind ? Names.Of(kind) : null),
        ("channel", Names.Of(template.Channel)),
        ("language", template.Language),
        ("subject", template.Subject),
        ("body", template.Text),
        ("html", template.Html),
        ("version", template.Version),
        ("updated_at", template.SavedAt),
        ("deleted_at", null),
        ("changed_by", template.SavedBy ?? Actor.Current));

    public static Statement Remove(string id, DateTimeOffset now) => new(
        "update notification_templates set deleted_at = $2, changed_by = $3 where id = $1 and deleted_at is null",
        id, now, Actor.Current);
}
