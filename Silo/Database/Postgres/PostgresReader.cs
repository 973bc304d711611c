using Npgsql;

namespace Risk.Silo.Database.Postgres;

/// <summary>Reads one PostgreSQL database; it ends the connections when it is disposed of.</summary>
internal sealed class PostgresReader(NpgsqlDataSource source) : IDatabaseReader
{
    public const int MaxAtOnce = 16;

    // Readers wait here, not for the pool: its wait counts as a failure to connect.
    private readonly SemaphoreSlim readers = new(MaxAtOnce);

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
        await source.DisposeAsync();
        readers.Dispose();
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
