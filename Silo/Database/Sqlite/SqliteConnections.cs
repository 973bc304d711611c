using Microsoft.Data.Sqlite;

namespace Risk.Silo.Database.Sqlite;

/// <summary>Opens connections to one database file.</summary>
internal static class SqliteConnections
{
    static SqliteConnections() => SQLitePCL.Batteries_V2.Init();

    /// <summary>The one connection that writes. Every commit is on the disk before it is answered.</summary>
    public static SqliteConnection OpenWriter(string file)
    {
        var connection = new SqliteConnection(Settings(file, SqliteOpenMode.ReadWriteCreate, pooling: false));
        connection.Open();
        Execute(connection, "pragma journal_mode = wal");
        Execute(connection, "pragma synchronous = full");
        Execute(connection, "pragma busy_timeout = 5000");
        // 32 MB of log before it is copied into the file: fewer flushes while thousands of grains write.
        Execute(connection, "pragma wal_autocheckpoint = 8000");
        // For the audit log's chain; see infra/sql/sqlite/0004_audit.sql.
        connection.CreateFunction("sha256_hex", (string text) => Sha256.Hex(text), isDeterministic: true);
        return connection;
    }

    /// <summary>The settings of connections that read, from a pool, beside the writer.</summary>
    public static string ReaderSettings(string file) => Settings(file, SqliteOpenMode.ReadOnly, pooling: true);

    public static void Execute(SqliteConnection connection, string sql)
    {
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        command.ExecuteNonQuery();
    }

    private static string Settings(string file, SqliteOpenMode mode, bool pooling) => new SqliteConnectionStringBuilder
    {
        DataSource = file,
        Mode = mode,
        Pooling = pooling,
        DefaultTimeout = 5,
    }.ToString();
}
