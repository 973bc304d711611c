using Npgsql;
using Risk.Contracts;
using Risk.Silo.Database.Migrations;

namespace Risk.Silo.Database.Postgres;

/// <summary>One PostgreSQL database.</summary>
internal sealed class PostgresDatabase : IDatabase
{
    // Any number will do, as long as every version of the program takes the same.
    private const long MigrationLock = 7_215_001_964;

    private readonly NpgsqlDataSource source;
    private readonly PostgresWriter writer;
    private readonly PostgresReader reader;

    private PostgresDatabase(NpgsqlDataSource source)
    {
        this.source = source;
        writer = new PostgresWriter(source);
        reader = new PostgresReader(source);
    }

    public string Name => "postgresql";

    public string Hour(string column) => $"date_trunc('hour', {column}, 'UTC')";

    public string Milliseconds(string column) => $"cast(floor(extract(epoch from {column}) * 1000) as bigint)";

    public string Number(string column, string name) => $"cast({column} ->> {name} as double precision)";

    /// <summary>Connects and brings the schema up to date.</summary>
    /// <exception cref="StorageUnavailableException">The server cannot be reached.</exception>
    /// <exception cref="MigrationException">The schema and this program do not go together.</exception>
    public static async Task<PostgresDatabase> OpenAsync(NpgsqlConnectionStringBuilder settings, DateTimeOffset now)
    {
        var source = PostgresSource.Create(settings, PostgresReader.MaxAtOnce + 8);
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

    public Task<IReadOnlyList<T>> ReadAsync<T>(
        Statement query, Func<Row, T> map, CancellationToken cancellation = default) =>
        reader.ReadAsync(query, map, cancellation);

    public async ValueTask DisposeAsync()
    {
        await writer.DisposeAsync();
        await reader.DisposeAsync();
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
}
