using Risk.Contracts;

namespace Risk.Silo.Feeds.Demo;

/// <summary>Sets up what the demo lacks; what is there stays as it is.</summary>
internal sealed class DemoSetup(IGrainFactory grains, TimeProvider clock)
{
    private const int ClosesAtOnce = 5000;

    private IClosesGrain Closes => grains.GetGrain<IClosesGrain>(GrainKeys.Single);

    /// <summary>Whether the data is the demo's: a database with portfolios of its own gets none of ours.</summary>
    public async Task<bool> MayRunAsync()
    {
        var records = grains.GetGrain<IQueryGrain>(GrainKeys.Single);
        var page = await records.Portfolios(PortfolioScope.All, new(PageRequest.MaxLimit));
        return page.Items.IsEmpty || page.Items.Any(p => DemoBook.Portfolios.Any(d => d.Id == p.Id));
    }

    /// <returns>Each instrument's last close.</returns>
    public async Task<IReadOnlyDictionary<string, decimal>> RunAsync()
    {
        await new DemoRules(grains, clock).RunAsync();
        // Before the portfolios: a book without prices seems to have lost everything but its cash.
        var closes = await ImportClosesAsync();
        await Task.WhenAll(DemoBook.Portfolios.Select(portfolio => MakeAsync(portfolio, closes)));
        return closes;
    }

    // Up to yesterday.
    private async Task<IReadOnlyDictionary<string, decimal>> ImportClosesAsync()
    {
        var yesterday = DateOnly.FromDateTime(clock.GetUtcNow().UtcDateTime).AddDays(-1);
        DailyClose[] closes = [.. DemoMarket.Closes(yesterday)];
        foreach (var part in closes.Chunk(ClosesAtOnce))
            await Closes.Import([.. part]);
        await Closes.Complete();
        return closes.TakeLast(DemoInstruments.All.Length).ToDictionary(c => c.Symbol, c => c.Close);
    }

    private async Task MakeAsync(DemoPortfolio portfolio, IReadOnlyDictionary<string, decimal> closes)
    {
        var grain = grains.GetGrain<IPortfolioGrain>(portfolio.Id);
        if (await grain.Get() is null)
        {
            DemoRules.Done(await grain.Put(portfolio.Definition));
            DemoRules.Done(await grain.ReplacePositions(portfolio.Positions(closes)));
            DemoRules.Done(await grain.Put(new PortfolioDefinition(Cash: portfolio.Cash(closes))));
        }
        foreach (var limit in DemoBook.Limits.Where(limit => limit.PortfolioId == portfolio.Id))
            await MakeAsync(limit);
    }

    private async Task MakeAsync(DemoLimit limit)
    {
        var grain = grains.GetGrain<IThresholdGrain>(limit.Id);
        if (await grain.Get() is not null)
            return;
        var snapshot = await grains.GetGrain<IPortfolioGrain>(limit.PortfolioId).Snapshot();
        var value = snapshot?.Metrics.First(metric => metric.Id == limit.Metric).Value;
        DemoRules.Done(await grain.Create(limit.Define(value)));
    }
}
