using Risk.Contracts;
using Risk.Silo.Database;

namespace Risk.Silo.Records.Rows;

/// <summary>Table <c>inhibition_rules</c>.</summary>
internal static class InhibitionRows
{
    public static Statement Save(InhibitionRule rule, DateTimeOffset updatedAt) => Upsert.Into(
        "inhibition_rules",
        [("id", rule.Id)],
        ("source", RecordJson.Of(rule.Source)),
        ("target", RecordJson.Of(rule.Target)),
        ("same", RecordJson.Of(rule.Same)),
        ("updated_at", updatedAt),
        ("deleted_at", null),
        ("changed_by", Actor.Current));

    public static Statement Remove(string id, DateTimeOffset now) => new(
        "update inhibition_rules set deleted_at = $2, changed_by = $3 where id = $1 and deleted_at is null",
        id, now, Actor.Current);
}
