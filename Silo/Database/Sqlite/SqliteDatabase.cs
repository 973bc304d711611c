using Microsoft.Data.Sqlite;
using Risk.Silo.Database.Migrations;

namespace Risk.Silo.Database.Sqlite;

/// <summary>One SQLite file: a single writer that groups commits, and readers beside it.</summary>
internal sealed class SqliteDatabase : IDatabase
{
    private readonly SqliteReader reader;
    private readonly SqliteWriter writer;
    private readonly DataFolder folder;

    private SqliteDatabase(DataFolder folder, string file, SqliteConnection connection)
    {
        this.folder = folder;
        reader = new SqliteReader(file);
        writer = new SqliteWriter(connection);
    }

    public string Name => "sqlite";

    public string Hour(string column) => $"substr({column}, 1, 13) || ':00:00.000000Z'";

    public string Milliseconds(string column) =>
        $"(strftime('%s', {column}) * 1000 + substr({column}, 21, 3))";

    public string Number(string column, string name) => $"json_extract({column}, '$.\"' || {name} || '\"')";

    public static string FileIn(string folder) => Path.Combine(folder, "risk.db");

    /// <summary>Opens or creates <c>risk.db</c> in the folder and brings its schema up to date.</summary>
    /// <exception cref="IOException">The folder is not ours to use.</exception>
    /// <exception cref="MigrationException">The file's schema and this program do not go together.</exception>
    public static async Task<SqliteDatabase> OpenAsync(string folder, DateTimeOffset now)
    {
        var taken = DataFolder.Take(folder);
        var file = FileIn(folder);
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
        Statement query, Func<Row, T> map, CancellationToken cancellation = default) =>
        reader.ReadAsync(query, map, cancellation);

    public async ValueTask DisposeAsync()
    {
        // Readers first: the writer, closed last, copies its log into the file and removes it.
        await reader.DisposeAsync();
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
}
