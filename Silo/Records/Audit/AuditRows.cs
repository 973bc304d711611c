using System.Globalization;
using Risk.Contracts;
using Risk.Silo.Database;
using Risk.Silo.Records.Queries;

namespace Risk.Silo.Records.Audit;

/// <summary>Searches the audit log.</summary>
internal static class AuditRows
{
    // As the triggers write times, so that their texts are ordered as they are.
    private const string TimeFormat = "yyyy-MM-dd'T'HH:mm:ss.ffffff'Z'";

    /// <exception cref="UnknownCursorException">The cursor is not one that a list gave.</exception>
    public static Task<Page<AuditEntry>> ReadAsync(IDatabase database, AuditQuery query, PageRequest page)
    {
        long? after = page.Cursor is { } cursor ? SequenceOf(cursor) : null;
        Select rows = new Select("select sequence, entry, previous_hash, hash from audit_log")
            .WhereSet("entity = ?", query.Entity)
            .WhereSet("actor = ?", query.Actor)
            .WhereSet("written_at >= ?", Text(query.From))
            .WhereSet("written_at < ?", Text(query.To))
            .WhereSet(query.NewestFirst ? "sequence < ?" : "sequence > ?", after);
        if (query.EntityIds is { } ids)
            rows.WhereIn("entity_id", ids);
        return database.ReadPageAsync(
            rows, query.NewestFirst ? "sequence desc" : "sequence", page.Limit, Read,
            entry => Cursor.Of(Text(entry.Sequence)));
    }

    private static AuditEntry Read(Row row) => new(
        row.Long("sequence"), row.Text("entry"), row.Text("previous_hash"), row.Text("hash"));

    private static long SequenceOf(string cursor) =>
        long.TryParse(Cursor.ToId(cursor), NumberStyles.None, CultureInfo.InvariantCulture, out var sequence)
            ? sequence
            : throw Cursor.Unknown(cursor);

    private static string? Text(DateTimeOffset? at) =>
        at?.UtcDateTime.ToString(TimeFormat, CultureInfo.InvariantCulture);

    private static string Text(long sequence) => sequence.ToString(CultureInfo.InvariantCulture);
}
