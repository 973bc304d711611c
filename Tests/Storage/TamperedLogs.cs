using Risk.Silo.Database;

namespace Risk.Tests.Storage;

/// <summary>Does to an audit log what somebody with all rights on the database could do.</summary>
internal static class TamperedLogs
{
    private const string Forged =
        """{"sequence": 3, "at": "2024-02-29T12:00:00.000000Z", "actor": "eve", "entity": "risk_alerts"}""";

    public static readonly string[] DisarmSqlite =
        ["drop trigger audit_log_no_update", "drop trigger audit_log_no_delete"];

    public static readonly string[] DisarmPostgres = ["drop trigger audit_log_append_only on audit_log"];

    public static async Task RunAsync(IDatabase database, IEnumerable<string> disarm, params string[] statements)
    {
        foreach (string sql in disarm.Concat(statements))
            await database.WriteAsync(new Statement(sql));
    }

    /// <summary>Puts in a row that is chained to the one before it, and moves all later ones.</summary>
    public static async Task PutInAsync(IDatabase database, IEnumerable<string> disarm, long at)
    {
        string before = (await database.ReadFirstAsync(
            new("select hash from audit_log where sequence = $1", at - 1), row => row.Text("hash")))!;
        await RunAsync(
            database,
            disarm,
            $"update audit_log set sequence = -sequence where sequence >= {at}",
            "update audit_log set sequence = 1 - sequence where sequence < 0",
            "update audit_head set sequence = sequence + 1");
        await database.WriteAsync(new Statement(
            "insert into audit_log (sequence, entry, previous_hash, hash) values ($1, $2, $3, $4)",
            at, Forged, before, Sha256.Hex(before + Forged)));
    }
}
