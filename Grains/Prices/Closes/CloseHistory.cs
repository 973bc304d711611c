using Risk.Contracts;
using Risk.Grains.Records;
using Risk.Metrics;

namespace Risk.Grains.Prices;

/// <summary>Holds the closes and returns of each symbol once, for all portfolios of the silo.</summary>
public sealed class CloseHistory(ICloseStore store) : ICloseHistory, IDisposable
{
    private readonly SemaphoreSlim reading = new(1);
    private volatile CloseBook current = CloseBook.Unread;

    public CloseBook Current => current;

    public async Task<CloseBook> RefreshAsync(long version)
    {
        if (current.Version >= version)
            return current;
        await reading.WaitAsync();
        try
        {
            if (current.Version < version)
                current = await ReadAsync(current);
            return current;
        }
        finally
        {
            reading.Release();
        }
    }

    public void Dispose() => reading.Dispose();

    private async Task<CloseBook> ReadAsync(CloseBook known)
    {
        (IReadOnlyList<DailyClose> closes, long version) = await store.ReadSinceAsync(known.Version);
        Dictionary<string, CloseSeries> series = new(known.Series, StringComparer.Ordinal);
        foreach (IGrouping<string, DailyClose> rows in closes.GroupBy(row => row.Symbol))
        {
            CloseSeries before = series.GetValueOrDefault(rows.Key) ?? new(rows.Key, [], []);
            series[rows.Key] = before.With(rows.Select(row => new Close(row.Date, (double)row.Close)));
        }
        return new(Math.Max(version, 0), series);
    }
}
