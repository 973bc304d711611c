namespace Risk.Contracts;

/// <summary>
/// The database is away, full or too slow. Trying again later may succeed; whether a write that failed so was stored is
/// not known, so memory must be read again before it is trusted.
/// </summary>
/// <remarks>It crosses processes, and carries what its driver said as text: a driver's own exceptions do not.</remarks>
[GenerateSerializer, Alias("risk.storage-unavailable")]
public sealed class StorageUnavailableException : Exception
{
    public StorageUnavailableException()
    {
    }

    public StorageUnavailableException(string message)
        : base(message)
    {
    }

    public StorageUnavailableException(string store, Exception cause)
        : base($"{store} cannot be used now: {cause.Message}") =>
        Cause = cause.ToString();

    /// <summary>The driver's error with its stack, for the log; null when there was none.</summary>
    [Id(0)]
    public string? Cause { get; private set; }

    public override string ToString() => Cause is null ? base.ToString() : $"{base.ToString()}\n ---> {Cause}";
}
