using Risk.Contracts;
using Risk.Grains.Records;
using Risk.Metrics;

namespace Risk.Grains.Prices;

/// <summary>Holds the closes and returns of each symbol once, for all portfolios of the silo.</summary>
public sealed class CloseHistory(ICloseStore store) : ICloseHistory, IDisposable
{
    private readonly SemaphoreSlim reading = new(1);
    private volatile CloseBook current = CloseBook.Unread;
    private long asked;
    private long answered;

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

    public async Task<CloseBook> CatchUpAsync()
    {
        long question = Interlocked.Increment(ref asked);
        await reading.WaitAsync();
        try
        {
            // A read that began after the question answers it, and all that were asked by then.
            if (answered >= question)
                return current;
            long all = Interlocked.Read(ref asked);
            current = await ReadAsync(current);
            answered = all;
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
        if (closes.Count == 0 && version <= known.Version)
            return known;
        Dictionary<string, CloseSeries> series = new(known.Series, StringComparer.Ordinal);
        foreach (IGrouping<string, DailyClose> rows in closes.GroupBy(row => row.Symbol))
        {
            CloseSeries before = series.GetValueOrDefault(rows.Key) ?? new(rows.Key, [], []);
            series[rows.Key] = before.With(rows.Select(row => new Close(row.Date, (double)row.Close)));
        }
        return new(Math.Max(version, 0), series);
    }
}
