using Risk.Contracts;
using Risk.Silo.Database;

namespace Risk.Silo.Records.Rows;

/// <summary>Table <c>threshold_templates</c>.</summary>
internal static class TemplateRows
{
    public static Statement Save(ThresholdTemplate template, DateTimeOffset updatedAt) => Upsert.Into(
        "threshold_templates",
        [("id", template.Id)],
        ("description", template.Description),
        ("limits", RecordJson.Of(template.Limits)),
        ("version", template.Version),
        ("updated_at", updatedAt),
        ("deleted_at", null),
        ("changed_by", Actor.Current));

    public static Statement Remove(string id, DateTimeOffset now) => new(
        "update threshold_templates set deleted_at = $2, changed_by = $3 where id = $1 and deleted_at is null",
        id, now, Actor.Current);
}
