using Risk.Contracts;
using Risk.Tests.Support.Engine;
using Risk.Tests.Support.Fakes;
using static Risk.Tests.Grains.Alerting.Breaches;
using Record = Risk.Grains.Records.Record;

namespace Risk.Tests.Grains.Alerting;

/// <summary>A portfolio's data are watched like a metric.</summary>
public sealed class DataAlertTests
{
    private readonly GrainWorld world = new();

    [Fact]
    public async Task StalePrice_IsOneAlert_UntilAPriceArrives()
    {
        await using EngineHost host = await StartAsync();
        await host.MoveAsync(101);
        await host.AdvanceAsync(3);
        AlertView stale = Alerts("data.stale_prices").Last();
        (stale.ThresholdId, stale.Severity, stale.Status, stale.CurrentValue).ShouldBe(
            ("_data.P1.stale_prices", Severity.Medium, AlertStatus.Triggered, 1));
        stale.Description.ShouldBe("no price has arrived lately of A");
        await host.MoveAsync(102);
        Alerts("data.stale_prices").Last().Status.ShouldBe(AlertStatus.Resolved);
        Alerts("data.stale_prices").Select(a => a.Id).Distinct().ShouldHaveSingleItem();
    }

    [Fact]
    public async Task NavNotPositive_IsCritical_AndOverWhenItIs()
    {
        await using EngineHost host = await StartAsync();
        await host.Book().AddCashFlow(new("F1", -2010, null, null));
        AlertView broke = Alerts("data.nav").Last();
        (broke.Status, broke.Severity, broke.CurrentValue).ShouldBe((AlertStatus.Triggered, Severity.Critical, 0));
        await host.Book().AddCashFlow(new("F2", 1, null, null));
        Alerts("data.nav").Last().Status.ShouldBe(AlertStatus.Resolved);
    }

    [Fact]
    public async Task Restart_WhileStale_OpensNoOther()
    {
        EngineHost host = await StartAsync();
        await host.MoveAsync(101);
        await host.AdvanceAsync(3);
        await using EngineHost next = await host.KillAndRestartAsync();
        await next.Book().Revalue();
        Alerts("data.stale_prices").Select(a => a.Id).Distinct().ShouldHaveSingleItem();
    }

    [Fact]
    public async Task Delete_ResolvesThem()
    {
        await using EngineHost host = await StartAsync();
        await host.MoveAsync(101);
        await host.AdvanceAsync(3);
        await host.Book().Delete();
        AlertView over = Alerts("data.stale_prices").Last();
        (over.Status, over.Resolution).ShouldBe((AlertStatus.Resolved, ResolutionKind.PortfolioDeleted));
    }

    [Theory]
    [InlineData("_mine")]
    [InlineData("system")]
    public async Task IdsOfTheServicesOwn_AreRefused(string id)
    {
        await using EngineHost host = await world.StartAsync();
        (await host.Grains.GetGrain<IPortfolioGrain>(id).Put(new())).Errors.ShouldHaveSingleItem().Field.ShouldBe("id");
        (await host.Grains.GetGrain<IThresholdGrain>(id).Create(Limit with { Id = id }))
            .Errors.ShouldHaveSingleItem().Field.ShouldBe("id");
        (await host.Grains.GetGrain<IPoliciesGrain>(GrainKeys.Single).Put(Policy with { Id = id }))
            .Errors.ShouldHaveSingleItem().Field.ShouldBe("id");
    }

    private IEnumerable<AlertView> Alerts(string metric) =>
        world.Records.Of<Record.Alert>().Select(a => a.View).Where(a => a.MetricType == metric);

    private async Task<EngineHost> StartAsync()
    {
        EngineHost host = await world.StartAsync();
        await host.CreateBookAsync();
        return host;
    }
}
