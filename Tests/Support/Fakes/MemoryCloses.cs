using Risk.Contracts;
using Risk.Grains.Records;

namespace Risk.Tests.Support.Fakes;

/// <summary>Closes in memory, with a version for each change.</summary>
public sealed class MemoryCloses : ICloseStore
{
    private readonly Lock gate = new();
    private readonly Dictionary<(string Symbol, DateOnly Date), (decimal Close, long Version)> rows = [];
    private long version;

    public Task<(int Changed, long Version)> UpsertAsync(IReadOnlyList<DailyClose> closes)
    {
        lock (gate)
        {
            DailyClose[] changed = [.. closes.Where(c =>
                !rows.TryGetValue((c.Symbol, c.Date), out var row) || row.Close != c.Close)];
            version += changed.Length > 0 ? 1 : 0;
            foreach (DailyClose close in changed)
                rows[(close.Symbol, close.Date)] = (close.Close, version);
            return Task.FromResult((changed.Length, version));
        }
    }

    public Task<(IReadOnlyList<DailyClose> Closes, long Version)> ReadSinceAsync(long version)
    {
        lock (gate)
        {
            IReadOnlyList<DailyClose> newer = [.. rows.Where(r => r.Value.Version > version)
                .Select(r => new DailyClose(r.Key.Date, r.Key.Symbol, r.Value.Close))
                .OrderBy(c => c.Symbol, StringComparer.Ordinal).ThenBy(c => c.Date)];
            return Task.FromResult((newer, this.version));
        }
    }
}
