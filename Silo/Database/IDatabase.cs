using Risk.Contracts;

namespace Risk.Silo.Database;

/// <summary>Reads a database, SQLite or PostgreSQL. Safe for concurrent use.</summary>
public interface IDatabaseReader : IAsyncDisposable
{
    /// <summary>Reads all rows of a query; sees every write that was answered before.</summary>
    /// <exception cref="StorageUnavailableException">The database is away or too slow.</exception>
    Task<IReadOnlyList<T>> ReadAsync<T>(
        Statement query, Func<Row, T> map, CancellationToken cancellation = default);
}

/// <summary>The one seam between the service and its database. Safe for concurrent use.</summary>
public interface IDatabase : IDatabaseReader
{
    /// <summary>What the health page calls it: <c>sqlite</c> or <c>postgresql</c>.</summary>
    string Name { get; }

    /// <summary>SQL that gives the beginning of the hour, in UTC, of the time in a column.</summary>
    string Hour(string column);

    /// <summary>SQL that gives the time in a column as whole milliseconds since 1970.</summary>
    string Milliseconds(string column);

    /// <summary>SQL that gives a number of the object in a column that holds JSON; null where there is none.</summary>
    /// <param name="name">SQL that gives its name.</param>
    string Number(string column, string name);

    /// <summary>Writes the statements: all of them or, when one fails, none.</summary>
    /// <remarks>Writes that wait at the same time share a commit; the failure of one fails only itself.</remarks>
    /// <returns>Rows changed by all statements together, once they are durable.</returns>
    /// <exception cref="StorageUnavailableException">
    /// The database is away, full or too slow; whether the write was stored is not known.
    /// </exception>
    Task<int> WriteAsync(IReadOnlyList<Statement> statements, CancellationToken cancellation = default);
}

public static class DatabaseExtensions
{
    /// <summary>Writes one statement.</summary>
    /// <returns>Rows changed.</returns>
    public static Task<int> WriteAsync(
        this IDatabase database, Statement statement, CancellationToken cancellation = default) =>
        database.WriteAsync([statement], cancellation);

    /// <summary>Reads the first row, or the default when there is none.</summary>
    public static async Task<T?> ReadFirstAsync<T>(
        this IDatabaseReader database, Statement query, Func<Row, T> map, CancellationToken cancellation = default) =>
        await database.ReadAsync(query, map, cancellation) is [var first, ..] ? first : default;
}
