using Npgsql;
using Risk.Contracts;
using Risk.Silo.Database.Migrations;

namespace Risk.Silo.Database.Postgres;

/// <summary>One PostgreSQL database.</summary>
internal sealed class PostgresDatabase : IDatabase
{
    private const int MaxReaders = 16;

    // Any number will do, as long as every version of the program takes the same.
    private const long MigrationLock = 7_215_001_964;

    private readonly NpgsqlDataSource source;
    private readonly PostgresWriter writer;

    // Readers wait here, not for the pool: its wait counts as a failure to connect.
    private readonly SemaphoreSlim readers = new(MaxReaders);

    private PostgresDatabase(NpgsqlDataSource source)
    {
        this.source = source;
        writer = new PostgresWriter(source);
    }

    public string Name => "postgresql";

    /// <summary>Connects and brings the schema up to date.</summary>
    /// <exception cref="StorageUnavailableException">The server cannot be reached.</exception>
    /// <exception cref="MigrationException">The schema and this program do not go together.</exception>
    public static async Task<PostgresDatabase> OpenAsync(NpgsqlConnectionStringBuilder settings, DateTimeOffset now)
    {
        var source = PostgresSource.Create(settings, MaxReaders + 8);
        try
        {
            await MigrateAsync(source, now);
            return new PostgresDatabase(source);
        }
        catch (Exception error)
        {
            await source.DisposeAsync();
            throw PostgresErrors.Translate(error);
        }
    }

    public Task<int> WriteAsync(IReadOnlyList<Statement> statements, CancellationToken cancellation = default) =>
        writer.WriteAsync(statements, cancellation);

    public async Task<IReadOnlyList<T>> ReadAsync<T>(
        Statement query, Func<Row, T> map, CancellationToken cancellation = default)
    {
        await readers.WaitAsync(cancellation);
        try
        {
            return await ReadRowsAsync(query, map, cancellation);
        }
        catch (Exception error) when (PostgresErrors.IsUnavailable(error))
        {
            throw PostgresErrors.Translate(error);
        }
        finally
        {
            readers.Release();
        }
    }

    public async ValueTask DisposeAsync()
    {
        await writer.DisposeAsync();
        await source.DisposeAsync();
        readers.Dispose();
    }

    private static async Task MigrateAsync(NpgsqlDataSource source, DateTimeOffset now)
    {
        await using var connection = await source.OpenConnectionAsync();
        await using var transaction = await connection.BeginTransactionAsync();
        await using (var take = new NpgsqlCommand("select pg_advisory_xact_lock($1)", connection))
        {
            take.Parameters.Add(PostgresValues.ToParameter(MigrationLock));
            await take.ExecuteNonQueryAsync();
        }

        await Migrator.RunAsync(connection, EmbeddedMigrations.For("postgres"), now);
        await transaction.CommitAsync();
    }

    private async Task<IReadOnlyList<T>> ReadRowsAsync<T>(
        Statement query, Func<Row, T> map, CancellationToken cancellation)
    {
        await using var command = source.CreateCommand(query.Text);
        foreach (var value in query.Values)
            command.Parameters.Add(PostgresValues.ToParameter(value));
        await using var reader = await command.ExecuteReaderAsync(cancellation);
        var row = new PostgresRow(reader);
        List<T> rows = [];
        while (await reader.ReadAsync(cancellation))
            rows.Add(map(row));
        return rows;
    }
}
