using Risk.Contracts;
using Risk.Tests.Support;
using Risk.Tests.Support.Fakes;

namespace Risk.Tests.Portfolios.Grains;

/// <summary>A test with a world of its own and a portfolio P1 in it.</summary>
public abstract class PortfolioTest : IAsyncLifetime
{
    /// <summary>Half a year before the clock of the tests starts, so that there is room for more closes.</summary>
    protected static readonly DateOnly LastClose = new(2025, 6, 30);

    protected RiskHost Host { get; set; } = null!;

    protected MemoryRecords Records => Host.World.Records;

    protected IPortfolioGrain P1 => Host.Portfolio("P1");

    public virtual async ValueTask InitializeAsync() => Host = await RiskHost.StartAsync();

    public async ValueTask DisposeAsync()
    {
        await Host.DisposeAsync();
        GC.SuppressFinalize(this);
    }

    /// <summary>P1 with 1,000 in cash and 10 A, and 100 closes of A: 100 and 101 in turn, the last one 101.</summary>
    protected async Task CreateAsync(decimal quantity = 10)
    {
        await Host.ImportAsync(Enumerable.Range(0, 100).Select(n => Close("A", n, n % 2 == 0 ? 101 : 100)));
        await P1.Put(new(Cash: 1000));
        await P1.ReplacePositions([new("A", quantity)]);
    }

    /// <param name="daysBack">Before <see cref="LastClose"/>; negative for days after it.</param>
    protected static DailyClose Close(string symbol, int daysBack, decimal price) =>
        new(LastClose.AddDays(-daysBack), symbol, price);

    protected async Task<double?> MetricAsync(string id) =>
        (await P1.Snapshot())!.Metrics.Single(metric => metric.Id == id).Value;
}
