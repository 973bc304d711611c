using Microsoft.Data.Sqlite;
using Risk.Silo.Database.Migrations;

namespace Risk.Silo.Database.Sqlite;

/// <summary>One SQLite file: a single writer that groups commits, and readers beside it.</summary>
internal sealed class SqliteDatabase : IDatabase
{
    private readonly string readerSettings;
    private readonly SqliteWriter writer;
    private readonly DataFolder folder;

    private SqliteDatabase(DataFolder folder, string file, SqliteConnection connection)
    {
        this.folder = folder;
        readerSettings = SqliteConnections.ReaderSettings(file);
        writer = new SqliteWriter(connection);
    }

    public string Name => "sqlite";

    /// <summary>Opens or creates <c>risk.db</c> in the folder and brings its schema up to date.</summary>
    /// <exception cref="IOException">The folder is not ours to use.</exception>
    /// <exception cref="MigrationException">The file's schema and this program do not go together.</exception>
    public static async Task<SqliteDatabase> OpenAsync(string folder, DateTimeOffset now)
    {
        var taken = DataFolder.Take(folder);
        var file = Path.Combine(folder, "risk.db");
        SqliteConnection? connection = null;
        try
        {
            connection = SqliteConnections.OpenWriter(file);
            await MigrateAsync(connection, now);
            return new SqliteDatabase(taken, file, connection);
        }
        catch (Exception error)
        {
            connection?.Dispose();
            taken.Dispose();
            if (error is SqliteException)
                throw new IOException($"The database '{file}' cannot be opened: {error.Message}", error);
            throw;
        }
    }

    public Task<int> WriteAsync(IReadOnlyList<Statement> statements, CancellationToken cancellation = default) =>
        writer.WriteAsync(statements, cancellation);

    public Task<IReadOnlyList<T>> ReadAsync<T>(
        Statement query, Func<Row, T> map, CancellationToken cancellation = default)
    {
        try
        {
            return Task.FromResult<IReadOnlyList<T>>(Read(query, map));
        }
        catch (SqliteException error)
        {
            return Task.FromException<IReadOnlyList<T>>(SqliteErrors.Translate(error));
        }
    }

    public async ValueTask DisposeAsync()
    {
        // Readers first: the writer, closed last, copies its log into the file and removes it.
        using (var any = new SqliteConnection(readerSettings))
            SqliteConnection.ClearPool(any);
        await writer.DisposeAsync();
        folder.Dispose();
    }

    private static async Task MigrateAsync(SqliteConnection connection, DateTimeOffset now)
    {
        // BEGIN IMMEDIATE: the lock that keeps others from migrating at the same time.
        await using var transaction = connection.BeginTransaction();
        await Migrator.RunAsync(connection, EmbeddedMigrations.For("sqlite"), now);
        await transaction.CommitAsync();
    }

    // SQLite has no asynchronous reads; these are short, and run where they are called.
    private List<T> Read<T>(Statement query, Func<Row, T> map)
    {
        using var connection = new SqliteConnection(readerSettings);
        connection.Open();
        using var command = connection.CreateCommand();
        command.CommandText = query.Text;
        for (var i = 0; i < query.Values.Length; i++)
            command.Parameters.AddWithValue($"${i + 1}", SqliteValues.ToColumn(query.Values[i]));
        using var reader = command.ExecuteReader();
        var row = new SqliteRow(reader);
        List<T> rows = [];
        while (reader.Read())
            rows.Add(map(row));
        return rows;
    }
}
