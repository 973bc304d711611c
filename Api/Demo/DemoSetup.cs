using Risk.Api.Endpoints;

namespace Risk.Api.Demo;

/// <summary>Sets up what the demo lacks; what is there stays as it is.</summary>
internal sealed class DemoSetup(IClusterClient cluster, TimeProvider clock)
{
    private const int ClosesAtOnce = 5000;

    /// <summary>Whether the data is the demo's: a folder with portfolios of its own gets none of ours.</summary>
    public async Task<bool> MayRunAsync()
    {
        Page<PortfolioView> page = await cluster.Records().Portfolios(PortfolioScope.All, new(PageRequest.MaxLimit));
        return page.Items.IsEmpty || page.Items.Any(p => DemoBook.Portfolios.Any(d => d.Id == p.Id));
    }

    /// <returns>Each instrument's last close.</returns>
    public async Task<IReadOnlyDictionary<string, decimal>> RunAsync()
    {
        if (await cluster.Policies().Get(DemoBook.PolicyId) is null)
            Done(await cluster.Policies().Put(DemoBook.Policy));
        foreach (DemoPortfolio portfolio in DemoBook.Portfolios)
            await MakeAsync(portfolio);
        IReadOnlyDictionary<string, decimal> closes = await ImportClosesAsync();
        foreach (ThresholdDefinition limit in DemoBook.Limits)
        {
            if (await cluster.Threshold(limit.Id).Get() is null)
                Done(await cluster.Threshold(limit.Id).Create(limit));
        }
        return closes;
    }

    // Up to yesterday.
    private async Task<IReadOnlyDictionary<string, decimal>> ImportClosesAsync()
    {
        DateOnly yesterday = DateOnly.FromDateTime(clock.GetUtcNow().UtcDateTime).AddDays(-1);
        DailyClose[] closes = [.. DemoMarket.Closes(yesterday)];
        foreach (DailyClose[] part in closes.Chunk(ClosesAtOnce))
            await cluster.Closes().Import([.. part]);
        await cluster.Closes().Complete();
        return closes.TakeLast(DemoMarket.Instruments.Length).ToDictionary(c => c.Symbol, c => c.Close);
    }

    private async Task MakeAsync(DemoPortfolio portfolio)
    {
        IPortfolioGrain grain = cluster.Portfolio(portfolio.Id);
        if (await grain.Get() is not null)
            return;
        Done(await grain.Put(portfolio.Definition));
        Done(await grain.ReplacePositions(portfolio.Positions));
    }

    private static void Done<T>(Outcome<T> outcome) where T : class
    {
        if (outcome.Code is not (OutcomeCode.Done or OutcomeCode.Unchanged))
            throw new InvalidOperationException($"The demo was refused: {outcome.Detail}");
    }
}
