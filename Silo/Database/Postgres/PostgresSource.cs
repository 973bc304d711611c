using Npgsql;

namespace Risk.Silo.Database.Postgres;

/// <summary>Makes the pools of connections, all with the same limits of time.</summary>
internal static class PostgresSource
{
    private const int ConnectTimeoutSeconds = 5;
    private const int CommandTimeoutSeconds = 10;

    public static NpgsqlDataSource Create(NpgsqlConnectionStringBuilder settings, int maxConnections)
    {
        NpgsqlConnectionStringBuilder limited = new(settings.ConnectionString)
        {
            Timeout = ConnectTimeoutSeconds,
            CommandTimeout = CommandTimeoutSeconds,
            MaxPoolSize = maxConnections,
            MaxAutoPrepare = 100,
        };
        return NpgsqlDataSource.Create(limited);
    }
}
