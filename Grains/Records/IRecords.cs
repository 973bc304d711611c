namespace Risk.Grains.Records;

/// <summary>Writes records.</summary>
public interface IRecords
{
    /// <summary>Inserts or replaces all of them in one transaction, in their order.</summary>
    /// <exception cref="Contracts.StorageUnavailableException">
    /// The database is away; what was written is unknown. Try again.
    /// </exception>
    Task SaveAsync(IReadOnlyList<Record> records, CancellationToken cancellationToken = default);
}
