using Risk.Contracts;
using Risk.Silo.Feeds.Demo;
using Risk.Tests.Support;

namespace Risk.Tests.Silo;

/// <summary>The demo in a silo: set up once, its market moving, and never on somebody's own data.</summary>
public sealed class DemoTests : IDisposable
{
    private readonly TestFolder folder = new();

    [Fact]
    public async Task Demo_StartedTwice_IsSetUpOnce()
    {
        string[] first = await StartAsync(async grains =>
        {
            foreach (DemoLimit limit in DemoBook.Limits)
                await Poll.UntilAsync(async () => await grains.GetGrain<IThresholdGrain>(limit.Id).Get() is not null);
            return await StateAsync(grains);
        });
        string[] second = await StartAsync(async grains =>
        {
            IPortfolioGrain growth = grains.GetGrain<IPortfolioGrain>("demo-growth");
            await Poll.UntilAsync(async () => (await growth.Snapshot())!.Status is SnapshotStatus.Ok);
            return await StateAsync(grains);
        });
        second.ShouldBe(first);
        first.Length.ShouldBe(DemoBook.Portfolios.Length + DemoBook.Limits.Length);
    }

    [Fact]
    public async Task Demo_OnDataOfItsOwn_SetsNothingUp()
    {
        await StartAsync(async grains =>
        {
            DemoSetup setup = new(grains, TimeProvider.System);
            (await setup.MayRunAsync()).ShouldBeTrue();
            await grains.GetGrain<IPortfolioGrain>("real").Put(new PortfolioDefinition());
            (await setup.MayRunAsync()).ShouldBeFalse();
            return true;
        }, demo: false);
    }

    public void Dispose() => folder.Dispose();

    private async Task<T> StartAsync<T>(Func<IGrainFactory, Task<T>> ask, bool demo = true)
    {
        await using SiloRun silo = await SiloRun.StartAsync(folder.Path, null, demo);
        return await ask(silo.Grains);
    }

    private static async Task<string[]> StateAsync(IGrainFactory grains)
    {
        IQueryGrain records = grains.GetGrain<IQueryGrain>(GrainKeys.Single);
        Page<PortfolioView> portfolios = await records.Portfolios(PortfolioScope.All, new());
        Page<ThresholdView> limits = await records.Thresholds(PortfolioScope.All, null, new());
        return
        [
            .. portfolios.Items.Select(p => $"{p.Id} {p.CreatedAt:O} {p.UpdatedAt:O}"),
            .. limits.Items.Select(l => $"{l.Definition.Id} {l.Version} {l.CreatedAt:O}"),
        ];
    }
}
