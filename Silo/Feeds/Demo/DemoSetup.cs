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
        var yesterday = DateOnly.FromDateTime(clock.GetUtcNow().UtcDateTime).AddDays(-1);
        DailyClose[] closes = [.. DemoMarket.Closes(yesterday)];
        var last = closes.TakeLast(DemoInstruments.All.Length).ToDictionary(c => c.Symbol, c => c.Close);
        await new DemoRules(grains, clock).RunAsync();
        await Task.WhenAll(DemoBook.Portfolios.Select(portfolio => MakeAsync(portfolio, last)));
        await ImportAsync(closes);
        await Task.WhenAll(DemoBook.Limits.GroupBy(limit => limit.PortfolioId).Select(MakeAsync));
        return last;
    }

    // After the portfolios: while they are being made they have no price, so nothing of that is their history.
    private async Task ImportAsync(DailyClose[] closes)
    {
        foreach (var part in closes.Chunk(ClosesAtOnce))
            await Closes.Import([.. part]);
        await Closes.Complete();
    }

    // NAV is never below zero meanwhile, which would be an alert.
    private async Task MakeAsync(DemoPortfolio portfolio, IReadOnlyDictionary<string, decimal> closes)
    {
        var grain = grains.GetGrain<IPortfolioGrain>(portfolio.Id);
        if (await grain.Get() is not null)
            return;
        DemoRules.Done(await grain.Put(portfolio.Definition));
        DemoRules.Done(await grain.ReplacePositions(portfolio.Positions(closes)));
        DemoRules.Done(await grain.Put(new PortfolioDefinition(Cash: portfolio.Cash(closes))));
    }

    private async Task MakeAsync(IEnumerable<DemoLimit> limits)
    {
        foreach (var limit in limits)
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
