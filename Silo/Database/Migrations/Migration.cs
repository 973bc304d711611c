namespace Risk.Silo.Database.Migrations;

/// <summary>One step of the schema, as it is in <c>infra/sql</c>.</summary>
/// <param name="Version">1, 2, 3, … without gaps.</param>
/// <param name="Name">The file's name without number and ending.</param>
/// <param name="Script">SQL of one engine.</param>
/// <param name="Checksum">SHA-256 of the script in hex, blind to the kind of line ends.</param>
internal sealed record Migration(int Version, string Name, string Script, string Checksum);

/// <summary>A migration that the database says was applied to it.</summary>
internal sealed record AppliedMigration(int Version, string Name, string Checksum);

/// <summary>Schema and program do not go together. The message is one line for the operator.</summary>
public sealed class MigrationException : Exception
{
    public MigrationException()
    {
    }

    public MigrationException(string message)
        : base(message)
    {
    }

    public MigrationException(string message, Exception inner)
        : base(message, inner)
    {
    }
}
