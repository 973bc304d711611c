using Npgsql;
using Risk.Contracts;

namespace Risk.Silo.Database.Postgres;

/// <summary>Tells a server that is away, full or too slow from a wrong statement.</summary>
internal static class PostgresErrors
{
    // Classes of SQLSTATE: connection, insufficient resources, operator intervention, system error.
    private static readonly string[] UnavailableClasses = ["08", "53", "57", "58"];

    public static bool IsUnavailable(Exception error) => error switch
    {
        PostgresException postgres => UnavailableClasses.Contains(postgres.SqlState[..2]),
        NpgsqlException or TimeoutException or IOException => true,
        _ => false,
    };

    public static Exception Translate(Exception error) => IsUnavailable(error)
        ? new StorageUnavailableException("PostgreSQL", error)
        : error;
}
