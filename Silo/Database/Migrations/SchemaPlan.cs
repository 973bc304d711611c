namespace Risk.Silo.Database.Migrations;

/// <summary>Compares what a database has with what the program knows.</summary>
internal static class SchemaPlan
{
    /// <summary>The migrations still to apply, in order.</summary>
    /// <exception cref="MigrationException">The database is newer, or was made by other migrations.</exception>
    public static IReadOnlyList<Migration> ToApply(
        IReadOnlyList<Migration> known, IReadOnlyList<AppliedMigration> applied)
    {
        int newest = known[^1].Version;
        if (applied.FirstOrDefault(row => row.Version > newest) is { } newer)
            throw new MigrationException(
                $"The database has schema version {newer.Version}; this program knows {newest}. " +
                "Start the newer program.");
        foreach (AppliedMigration row in applied)
            CheckUnchanged(known.FirstOrDefault(migration => migration.Version == row.Version), row);
        int last = applied.Count == 0 ? 0 : applied.Max(row => row.Version);
        if (applied.Count != last)
            throw new MigrationException(
                $"The database says that {applied.Count} migrations were applied, " +
                $"the last of them {last}: one is missing.");
        return [.. known.Where(migration => migration.Version > last)];
    }

    private static void CheckUnchanged(Migration? known, AppliedMigration applied)
    {
        string label = $"{applied.Version:0000}_{applied.Name}";
        if (known is null)
            throw new MigrationException($"Migration {label} was applied to the database but is not in this program.");
        if (known.Name != applied.Name || known.Checksum != applied.Checksum)
            throw new MigrationException(
                $"Migration {label} was changed after it was applied; restore its text and add a new migration.");
    }
}
