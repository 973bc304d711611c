using Risk.Contracts;

namespace Risk.Grains.Records;

/// <summary>The closes of all symbols. Each change of a row gets a version higher than all before.</summary>
public interface ICloseStore
{
    /// <summary>Inserts or replaces.</summary>
    /// <returns>How many rows are new or changed, and the version that they have (the newest when none is).</returns>
    Task<(int Changed, long Version)> UpsertAsync(IReadOnlyList<DailyClose> closes);

    /// <summary>The rows with a higher version, in any order, and the newest version of all.</summary>
    Task<(IReadOnlyList<DailyClose> Closes, long Version)> ReadSinceAsync(long version);
}
