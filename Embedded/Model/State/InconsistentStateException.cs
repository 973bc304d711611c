using Orleans.Runtime;

namespace Orleans.Storage;

/// <summary>A write found another version than the one it was based on. Out of a call or a timer tick it replaces
/// the activation.</summary>
[GenerateSerializer]
public class InconsistentStateException : OrleansException
{
    public InconsistentStateException()
    {
    }

    public InconsistentStateException(string message)
        : base(message)
    {
    }

    public InconsistentStateException(string message, Exception? innerException)
        : base(message, innerException!)
    {
    }

    public InconsistentStateException(string errorMsg, string? storedEtag, string? currentEtag,
        Exception? storageException)
        : base(errorMsg, storageException!)
    {
        StoredEtag = storedEtag;
        CurrentEtag = currentEtag;
    }

    public InconsistentStateException(string errorMsg, string? storedEtag, string? currentEtag)
        : this(errorMsg, storedEtag, currentEtag, null)
    {
    }

    public InconsistentStateException(string? storedEtag, string? currentEtag, Exception storageException)
        : this(storageException.Message, storedEtag, currentEtag, storageException)
    {
    }

    /// <summary>The version in the store; null when there is no row.</summary>
    [Id(1)]
    public string? StoredEtag { get; }

    /// <summary>The version that the write was based on.</summary>
    [Id(2)]
    public string? CurrentEtag { get; }

    /// <summary>True until it has replaced the activation that threw it, so that its callers stay.</summary>
    internal bool IsSourceActivation { get; set; } = true;

    public override string ToString() =>
        $"{base.ToString()}{Environment.NewLine}StoredEtag={StoredEtag} CurrentEtag={CurrentEtag}";
}
