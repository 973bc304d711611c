using Risk.Contracts;

namespace Risk.Silo.Leases;

/// <summary>Rights to do what one process at a time shall do. Safe for concurrent use.</summary>
/// <remarks>While a right moves, two processes may have it for seconds: what it allows is harmless twice.</remarks>
public interface ILeases
{
    /// <summary>Takes the lease when it is free or over, and prolongs it when this process has it.</summary>
    /// <returns>Whether this process has it, for <see cref="LeaseTimes.Length"/> from the call on.</returns>
    /// <exception cref="StorageUnavailableException">
    /// The database is away; whoever has the lease keeps it to its end.
    /// </exception>
    Task<bool> TryHoldAsync(string name, CancellationToken cancellation);

    /// <summary>Gives it back, so that another has it at once; nothing when this process does not have it.</summary>
    /// <exception cref="StorageUnavailableException">The database is away; the lease ends by itself.</exception>
    Task ReleaseAsync(string name, CancellationToken cancellation);
}
