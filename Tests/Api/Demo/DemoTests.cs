using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.DependencyInjection;
using Risk.Api;
using Risk.Api.Demo;
using Risk.Api.Hosting;
using Risk.Contracts;
using Risk.Silo.Settings;
using Risk.Tests.Api.Support;
using Risk.Tests.Support;

namespace Risk.Tests.Api.Demo;

/// <summary>The demo: one market everywhere, a limit that breaks in a minute and comes back, set up once.</summary>
public sealed class DemoTests : IDisposable
{
    private readonly TestFolder folder = new();

    [Fact]
    public void Closes_ThatGoOnLonger_BeginTheSame()
    {
        DailyClose[] shorter = [.. DemoMarket.Closes(new(2025, 6, 30))];
        DailyClose[] longer = [.. DemoMarket.Closes(new(2025, 7, 31))];
        longer.Take(shorter.Length).ShouldBe(shorter);
        longer.ShouldAllBe(close => close.Close > 0);
    }

    [Theory]
    [InlineData(0, 0)]
    [InlineData(19, 0)]
    [InlineData(35, -0.015)]
    [InlineData(50, -0.03)]
    [InlineData(109, -0.03)]
    [InlineData(130, -0.015)]
    [InlineData(150, 0)]
    [InlineData(650, -0.03)] // the cycle of ten minutes again
    public void Market_FallsWithinAMinuteAndComesBack(int second, double move) =>
        DemoMarket.MarketMove(TimeSpan.FromSeconds(second)).ShouldBe(move, 1e-12);

    [Fact]
    public async Task Demo_StartedTwice_IsSetUpOnce()
    {
        string[] first = await StartAsync(async cluster =>
        {
            IThresholdGrain last = cluster.GetGrain<IThresholdGrain>(DemoBook.Limits[^1].Id);
            await Poll.UntilAsync(async () => await last.Get() is not null);
            return await StateAsync(cluster);
        });
        string[] second = await StartAsync(async cluster =>
        {
            IPortfolioGrain growth = cluster.GetGrain<IPortfolioGrain>("demo-growth");
            await Poll.UntilAsync(async () => (await growth.Snapshot())!.Status is SnapshotStatus.Ok);
            return await StateAsync(cluster);
        });
        second.ShouldBe(first);
        first.Length.ShouldBe(DemoBook.Portfolios.Length + DemoBook.Limits.Length);
    }

    [Fact]
    public async Task Demo_OnDataOfItsOwn_SetsNothingUp()
    {
        await StartAsync(async cluster =>
        {
            DemoSetup setup = new(cluster, TimeProvider.System);
            (await setup.MayRunAsync()).ShouldBeTrue();
            await cluster.GetGrain<IPortfolioGrain>("real").Put(new PortfolioDefinition());
            (await setup.MayRunAsync()).ShouldBeFalse();
            return true;
        }, demo: false);
    }

    public void Dispose() => folder.Dispose();

    private async Task<T> StartAsync<T>(Func<IClusterClient, Task<T>> ask, bool demo = true)
    {
        SettingsSource source = SettingsSource.Of(new Dictionary<string, string>
        {
            ["RISK_DATA_DIR"] = folder.Path,
            ["WEBSOCKET_PORT"] = "0",
        });
        RiskSettings settings = RiskSettings.Read(source, isDevelopment: false);
        await using WebApplication app = Serving.Build(settings, new ApiSettings(ApiServer.Tokens), "localhost", demo);
        await app.StartAsync(TestContext.Current.CancellationToken);
        T answer = await ask(app.Services.GetRequiredService<IClusterClient>());
        await app.StopAsync(TestContext.Current.CancellationToken);
        return answer;
    }

    private static async Task<string[]> StateAsync(IClusterClient cluster)
    {
        IQueryGrain records = cluster.GetGrain<IQueryGrain>(GrainKeys.Single);
        Page<PortfolioView> portfolios = await records.Portfolios(PortfolioScope.All, new());
        Page<ThresholdView> limits = await records.Thresholds(PortfolioScope.All, null, new());
        return
        [
            .. portfolios.Items.Select(p => $"{p.Id} {p.CreatedAt:O} {p.UpdatedAt:O}"),
            .. limits.Items.Select(l => $"{l.Definition.Id} {l.Version} {l.CreatedAt:O}"),
        ];
    }
}
