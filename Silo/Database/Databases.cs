using Risk.Silo.Database.Postgres;
using Risk.Silo.Database.Sqlite;

namespace Risk.Silo.Database;

/// <summary>Opens the database that the settings name.</summary>
public static class Databases
{
    /// <param name="url">See <see cref="DatabaseUrl"/>; null for SQLite in the data folder.</param>
    /// <param name="dataFolder">Created if need be.</param>
    /// <param name="clock">Dates the migrations that are applied.</param>
    /// <exception cref="Contracts.StorageUnavailableException">The server cannot be reached.</exception>
    /// <exception cref="IOException">The data folder is not ours to use.</exception>
    /// <exception cref="Migrations.MigrationException">Its schema and this program do not go together.</exception>
    public static async Task<IDatabase> OpenAsync(string? url, string dataFolder, TimeProvider clock) => url is null
        ? await SqliteDatabase.OpenAsync(dataFolder, clock.GetUtcNow())
        : await PostgresDatabase.OpenAsync(DatabaseUrl.Parse(url), clock.GetUtcNow());

    /// <summary>Only to read what is there, beside a service that may run; nothing is created or migrated.</summary>
    /// <param name="url">See <see cref="DatabaseUrl"/>; null for SQLite in the data folder.</param>
    /// <exception cref="IOException">There is no database in the folder.</exception>
    public static IDatabaseReader OpenReader(string? url, string dataFolder)
    {
        if (url is not null)
            return new PostgresReader(PostgresSource.Create(DatabaseUrl.Parse(url), maxConnections: 2));
        var file = SqliteDatabase.FileIn(dataFolder);
        return File.Exists(file) ? new SqliteReader(file) : throw new IOException($"There is no database '{file}'.");
    }
}
