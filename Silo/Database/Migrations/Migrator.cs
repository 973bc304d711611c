using System.Data.Common;

namespace Risk.Silo.Database.Migrations;

/// <summary>Brings a database to the program's schema in one transaction.</summary>
internal static class Migrator
{
    private const string CreateTable =
        "create table if not exists schema_migrations (" +
        "version integer primary key, name text not null, checksum text not null, applied_at text not null)";

    /// <summary>Applies what is missing. The caller holds the lock and commits.</summary>
    /// <returns>The versions that were applied now.</returns>
    /// <exception cref="MigrationException">Schema and program do not go together.</exception>
    public static async Task<IReadOnlyList<int>> RunAsync(
        DbConnection connection, IReadOnlyList<Migration> known, DateTimeOffset now)
    {
        await ExecuteAsync(connection, CreateTable);
        IReadOnlyList<Migration> missing = SchemaPlan.ToApply(known, await AppliedAsync(connection));
        foreach (Migration migration in missing)
        {
            await ExecuteAsync(connection, migration.Script);
            await RecordAsync(connection, migration, now);
        }

        return [.. missing.Select(migration => migration.Version)];
    }

    private static async Task<IReadOnlyList<AppliedMigration>> AppliedAsync(DbConnection connection)
    {
        await using DbCommand command = connection.CreateCommand();
        command.CommandText = "select version, name, checksum from schema_migrations order by version";
        await using DbDataReader reader = await command.ExecuteReaderAsync();
        List<AppliedMigration> applied = [];
        while (await reader.ReadAsync())
            applied.Add(new AppliedMigration(reader.GetInt32(0), reader.GetString(1), reader.GetString(2)));
        return applied;
    }

    private static Task RecordAsync(DbConnection connection, Migration migration, DateTimeOffset now) =>
        ExecuteAsync(
            connection,
            "insert into schema_migrations (version, name, checksum, applied_at) " +
            "values (@version, @name, @checksum, @at)",
            ("@version", migration.Version),
            ("@name", migration.Name),
            ("@checksum", migration.Checksum),
            ("@at", now.UtcDateTime.ToString("O")));

    private static async Task ExecuteAsync(
        DbConnection connection, string sql, params (string Name, object Value)[] values)
    {
        await using DbCommand command = connection.CreateCommand();
        command.CommandText = sql;
        foreach ((string name, object value) in values)
        {
            DbParameter parameter = command.CreateParameter();
            (parameter.ParameterName, parameter.Value) = (name, value);
            command.Parameters.Add(parameter);
        }

        await command.ExecuteNonQueryAsync();
    }
}
