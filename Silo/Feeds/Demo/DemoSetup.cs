using Risk.Contracts;

namespace Risk.Silo.Feeds.Demo;

/// <summary>Sets up what the demo lacks; what is there stays as it is.</summary>
internal sealed class DemoSetup(IGrainFactory grains, TimeProvider clock)
{
    private const int ClosesAtOnce = 5000;

    private IPoliciesGrain Policies => grains.GetGrain<IPoliciesGrain>(GrainKeys.Single);

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
        if (await Policies.Get(DemoBook.PolicyId) is null)
            Done(await Policies.Put(DemoBook.Policy));
        foreach (var portfolio in DemoBook.Portfolios)
            await MakeAsync(portfolio);
        var closes = await ImportClosesAsync();
        foreach (var limit in DemoBook.Limits)
            await MakeAsync(limit);
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
        return closes.TakeLast(DemoMarket.Instruments.Length).ToDictionary(c => c.Symbol, c => c.Close);
    }

    private async Task MakeAsync(DemoPortfolio portfolio)
    {
        var grain = grains.GetGrain<IPortfolioGrain>(portfolio.Id);
        if (await grain.Get() is not null)
            return;
        Done(await grain.Put(portfolio.Definition));
        Done(await grain.ReplacePositions(portfolio.Positions));
    }

    private async Task MakeAsync(ThresholdDefinition limit)
    {
        var grain = grains.GetGrain<IThresholdGrain>(limit.Id);
        if (await grain.Get() is null)
            Done(await grain.Create(limit));
    }

    private static void Done<T>(Outcome<T> outcome) where T : class
    {
        if (outcome.Code is not (OutcomeCode.Done or OutcomeCode.Unchanged))
            throw new InvalidOperationException($"The demo was refused: {outcome.Detail}");
    }
}
