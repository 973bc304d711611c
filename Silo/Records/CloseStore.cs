using Risk.Contracts;
using Risk.Grains.Records;
using Risk.Silo.Database;

namespace Risk.Silo.Records;

/// <summary>The table <c>daily_closes</c>.</summary>
public sealed class CloseStore(IDatabase database) : ICloseStore, IDisposable
{
    private const string Newest = "select coalesce(max(version), 0) as version from daily_closes";

    private const string Upsert =
        "insert into daily_closes (symbol, day, close, version) values ($1, $2, $3, $4) " +
        "on conflict (symbol, day) do update set close = excluded.close, version = excluded.version " +
        "where daily_closes.close <> excluded.close";

    // Without an order, or SQLite walks all closes in it instead of the few that are new.
    private const string Since = "select symbol, day, close from daily_closes where version > $1";

    // Two imports at once must not get the same version.
    private readonly SemaphoreSlim importing = new(1);

    public async Task<(int Changed, long Version)> UpsertAsync(IReadOnlyList<DailyClose> closes)
    {
        await importing.WaitAsync();
        try
        {
            var newest = await NewestAsync();
            var changed = closes.Count == 0
                ? 0
                : await database.WriteAsync([.. closes.Select(close => ToStatement(close, newest + 1))]);
            return (changed, changed == 0 ? newest : newest + 1);
        }
        finally
        {
            importing.Release();
        }
    }

    public async Task<(IReadOnlyList<DailyClose> Closes, long Version)> ReadSinceAsync(long version)
    {
        // The version first: what is written between the two reads is read again next time.
        var newest = await NewestAsync();
        return (newest <= version ? [] : await database.ReadAsync(new(Since, version), Read), newest);
    }

    public void Dispose() => importing.Dispose();

    private Task<long> NewestAsync() => database.ReadFirstAsync(new(Newest), row => row.Long("version"));

    private static Statement ToStatement(DailyClose close, long version) => new(
        Upsert, close.Symbol, close.Date, decimal.Round(close.Close, 8, MidpointRounding.AwayFromZero), version);

    private static DailyClose Read(Row row) => new(row.Day("day"), row.Text("symbol"), row.Decimal("close"));
}
