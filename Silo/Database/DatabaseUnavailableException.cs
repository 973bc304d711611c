namespace Risk.Silo.Database;

/// <summary>
/// The database is away, full or too slow. Trying again later may succeed; whether a write that failed so was stored is
/// not known, so memory must be read again before it is trusted.
/// </summary>
public sealed class DatabaseUnavailableException : IOException
{
    public DatabaseUnavailableException()
    {
    }

    public DatabaseUnavailableException(string message)
        : base(message)
    {
    }

    public DatabaseUnavailableException(string message, Exception? inner)
        : base(message, inner)
    {
    }
}
