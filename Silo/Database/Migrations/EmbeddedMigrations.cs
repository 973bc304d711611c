using System.Globalization;

namespace Risk.Silo.Database.Migrations;

/// <summary>The migrations that were built into this program from <c>infra/sql/{engine}/NNNN_name.sql</c>.</summary>
internal static class EmbeddedMigrations
{
    /// <summary>All migrations of one engine, in order.</summary>
    public static IReadOnlyList<Migration> For(string engine)
    {
        string prefix = $"Risk.Silo.Migrations.{engine}.";
        return [.. typeof(EmbeddedMigrations).Assembly.GetManifestResourceNames()
            .Where(name => name.StartsWith(prefix, StringComparison.Ordinal))
            .Order(StringComparer.Ordinal)
            .Select(name => Read(name, name[prefix.Length..]))];
    }

    /// <summary>A migration from its file's name and text.</summary>
    public static Migration Parse(string fileName, string script)
    {
        string[] parts = Path.GetFileNameWithoutExtension(fileName).Split('_', 2);
        return new Migration(
            int.Parse(parts[0], CultureInfo.InvariantCulture), parts[1], script, ChecksumOf(script));
    }

    private static Migration Read(string resource, string fileName)
    {
        using Stream stream = typeof(EmbeddedMigrations).Assembly.GetManifestResourceStream(resource)!;
        using StreamReader reader = new(stream);
        return Parse(fileName, reader.ReadToEnd());
    }

    private static string ChecksumOf(string script) =>
        Sha256.Hex(script.ReplaceLineEndings("\n"));
}
