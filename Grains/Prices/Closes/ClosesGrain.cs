using Microsoft.Extensions.Logging;
using Risk.Contracts;
using Risk.Grains.Common;
using Risk.Grains.Records;
using Risk.Prices;

namespace Risk.Grains.Prices;

/// <summary>Takes closes in and makes sure that whoever holds their symbols is valued on them.</summary>
/// <remarks>
/// Keeps nothing of its own. If it dies between the two, portfolios still learn of the closes: with the next that are
/// completed, or when they are next activated.
/// </remarks>
[GrainType("risk.closes")]
public sealed class ClosesGrain(
    ICloseStore store, IRecordQueries records, TimeProvider clock, ILogger<ClosesGrain> log) : Grain, IClosesGrain
{
    private const int AtOnce = 32;

    private readonly HashSet<string> imported = new(StringComparer.Ordinal);
    private long version;

    public async Task<int> Import(ImmutableArray<DailyClose> closes)
    {
        DateOnly today = DateOnly.FromDateTime(clock.GetUtcNow().UtcDateTime);
        foreach (DailyClose row in closes)
        {
            if (CloseRules.Refuse(row.Date, row.Symbol, row.Close, today) is { } reason)
                throw new ArgumentException(reason, nameof(closes));
        }
        (int changed, version) = await store.UpsertAsync(closes);
        if (changed > 0)
            imported.UnionWith(closes.Select(row => row.Symbol));
        PriceLog.ClosesImported(log, changed, version);
        return changed;
    }

    public async Task Complete()
    {
        if (imported.Count == 0)
            return;
        foreach (string[] some in (await records.PortfoliosHoldingAsync(imported)).Chunk(AtOnce))
            await Task.WhenAll(some.Select(ValueAsync));
        imported.Clear();
    }

    private async Task ValueAsync(string portfolioId)
    {
        try
        {
            IPortfolioGrain portfolio = GrainFactory.GetGrain<IPortfolioGrain>(portfolioId);
            await Retry.OnRejection(() => portfolio.OnCloses(version));
        }
        catch (Exception failure)
        {
            PriceLog.ClosesNotValued(log, portfolioId, failure);
            throw;
        }
    }
}
