using System.Data;
using Npgsql;
using Risk.Silo.Database;
using Risk.Tests.Support;

namespace Risk.Tests.Storage.Sql;

/// <summary>
/// Runs the statements of the table OrleansQuery as Orleans' ADO.NET providers do: all their parameters, by name and in
/// their types, needed or not.
/// </summary>
public abstract class OrleansSql(PostgresServer server) : IAsyncLifetime
{
    private NpgsqlDataSource source = null!;

    protected IDatabase Database { get; private set; } = null!;

    protected static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync()
    {
        var url = await server.CreateDatabaseAsync();
        Database = await Databases.OpenAsync(url, "", TimeProvider.System);
        source = NpgsqlDataSource.Create(DatabaseUrl.Parse(url));
    }

    public async ValueTask DisposeAsync()
    {
        if (source is not null)
            await source.DisposeAsync();
        if (Database is not null)
            await Database.DisposeAsync();
        GC.SuppressFinalize(this);
    }

    /// <summary>Runs one statement.</summary>
    /// <returns>What the selector makes of each row.</returns>
    protected async Task<IReadOnlyList<T>> RunAsync<T>(
        string key, Func<IDataRecord, T> select, params (string Name, DbType Type, object? Value)[] parameters)
    {
        await using var command = source.CreateCommand(await TextAsync(key));
        foreach (var (name, type, value) in parameters)
            command.Parameters.Add(
                new NpgsqlParameter { ParameterName = name, Value = value ?? DBNull.Value, DbType = type });
        await using var reader = await command.ExecuteReaderAsync(Cancellation);
        List<T> rows = [];
        while (await reader.ReadAsync(Cancellation))
            rows.Add(select(reader));
        return rows;
    }

    private async Task<string> TextAsync(string key)
    {
        await using var command = source.CreateCommand("SELECT QueryKey, QueryText FROM OrleansQuery");
        await using var reader = await command.ExecuteReaderAsync(Cancellation);
        while (await reader.ReadAsync(Cancellation))
            if (reader.GetString(reader.GetOrdinal("QueryKey")) == key)
                return reader.GetString(reader.GetOrdinal("QueryText"));
        throw new KeyNotFoundException(key);
    }
}
