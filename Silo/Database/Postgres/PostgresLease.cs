using Npgsql;
using Risk.Contracts;

namespace Risk.Silo.Database.Postgres;

/// <summary>Holds a database for one process or for several, by a lock that goes with the connection.</summary>
internal sealed class PostgresLease : IAsyncDisposable
{
    // Any number will do, as long as every version of the program takes the same.
    private const long Lock = 7_215_001_965;

    private readonly NpgsqlConnection connection;

    private PostgresLease(NpgsqlConnection connection) => this.connection = connection;

    /// <summary>Takes it; null when another process has it, or has it shared and we want it alone.</summary>
    /// <exception cref="StorageUnavailableException">The server cannot be reached.</exception>
    public static async Task<PostgresLease?> TryTakeAsync(
        string url, bool isShared, CancellationToken cancellation)
    {
        var settings = DatabaseUrl.Parse(url);
        (settings.Pooling, settings.Timeout, settings.CommandTimeout) = (false, 5, 5);
        // The server drops a client whose machine has gone silent after about 15 s, and its lock with it.
        settings.Options = "-c tcp_keepalives_idle=5 -c tcp_keepalives_interval=5 -c tcp_keepalives_count=2";
        NpgsqlConnection connection = new(settings.ConnectionString);
        try
        {
            await connection.OpenAsync(cancellation);
            var take = isShared ? "pg_try_advisory_lock_shared" : "pg_try_advisory_lock";
            if (await AskAsync(connection, $"select {take}({Lock})", cancellation))
                return new PostgresLease(connection);
            await connection.DisposeAsync();
            return null;
        }
        catch (Exception error)
        {
            await connection.DisposeAsync();
            throw PostgresErrors.Translate(error);
        }
    }

    /// <summary>Whether it is still held: it is lost with the connection.</summary>
    public async Task<bool> IsHeldAsync(CancellationToken cancellation)
    {
        try
        {
            return await AskAsync(connection, "select true", cancellation);
        }
        catch (Exception error) when (PostgresErrors.IsUnavailable(error) || error is InvalidOperationException)
        {
            return false;
        }
    }

    public ValueTask DisposeAsync() => connection.DisposeAsync();

    private static async Task<bool> AskAsync(
        NpgsqlConnection connection, string question, CancellationToken cancellation)
    {
        await using NpgsqlCommand command = new(question, connection);
        return (bool)(await command.ExecuteScalarAsync(cancellation))!;
    }
}
