using Risk.Contracts;
using Risk.Tests.Support.Engine;
using Risk.Tests.Support.Fakes;
using static Risk.Tests.Grains.Alerting.Breaches;
using Record = Risk.Grains.Records.Record;

namespace Risk.Tests.Grains.Alerting;

/// <summary>What is wrong with the service itself is an alert with a whole life.</summary>
public sealed class WatchGrainTests
{
    private static readonly WatchFinding Overdue = new(Severity.Critical, "2 steps were overdue", 2);

    private readonly GrainWorld world = new();

    [Fact]
    public async Task Raise_Twice_IsOneAlertThatTheEscalationTells()
    {
        await using EngineHost host = await StartAsync();
        await Watch(host).Raise(Overdue);
        await Watch(host).Raise(Overdue with { Value = 3 });
        await host.AdvanceAsync(1);
        AlertView alert = Alerts().Last();
        (alert.PortfolioId, alert.ThresholdId, alert.MetricType, alert.Severity, alert.CurrentValue).ShouldBe(
            ("system", "_system.overdue_steps", "system.overdue_steps", Severity.Critical, 3));
        Alerts().Select(a => a.Id).Distinct().ShouldHaveSingleItem();
        world.Told().ShouldBe([$"Triggered {OnCall}"]);
        world.Email.Messages[0].Text.ShouldContain("2 steps were overdue");
    }

    [Fact]
    public async Task Clear_ResolvesIt_AndTheNextFindingIsAnotherAlert()
    {
        await using EngineHost host = await StartAsync();
        await Watch(host).Clear();
        Alerts().ShouldBeEmpty();
        await Watch(host).Raise(Overdue);
        await Watch(host).Clear();
        Alerts().Last().Status.ShouldBe(AlertStatus.Resolved);
        await Watch(host).Raise(Overdue);
        Alerts().Select(a => a.Id).Distinct().Count().ShouldBe(2);
        world.Wakeups.All.ShouldAllBe(w => w.Kind != Risk.Grains.Wakeups.WakeupKind.Watch);
    }

    [Fact]
    public async Task Raise_KilledRightAfterItsWrite_IsFinishedByTheSweeper()
    {
        EngineHost host = await StartAsync();
        host.Stores.State.Inject(WriteFault.DiesAfter);
        Task lost = Watch(host).Raise(Overdue);
        await Task.WhenAny(lost, host.Stores.State.Died);
        await using EngineHost next = await host.KillAndRestartAsync();
        await next.SweepAsync();
        Alerts().Last().Status.ShouldBe(AlertStatus.Triggered);
    }

    [Fact]
    public async Task Report_OfSeveral_IsOneAlertThatCountsThem_UntilTheLastIsSettled()
    {
        await using EngineHost host = await StartAsync();
        foreach (string item in new[] { "a", "b", "a" })
            await Watch(host).Report(item, Overdue);
        await host.AdvanceAsync(1);
        (Alerts().Last().Status, Alerts().Last().CurrentValue).ShouldBe((AlertStatus.Triggered, 2));
        await Watch(host).Settle("a");
        await Watch(host).Settle("never wrong");
        await host.AdvanceAsync(1);
        Alerts().Last().Status.ShouldBe(AlertStatus.Triggered);
        await Watch(host).Settle("b");
        await host.AdvanceAsync(1);
        Alerts().Last().Status.ShouldBe(AlertStatus.Resolved);
        world.Wakeups.All.ShouldAllBe(w => w.Kind != Risk.Grains.Wakeups.WakeupKind.Watch);
    }

    [Fact]
    public async Task Report_KilledRightAfterItsWrite_IsAnAlertByTheSweeper()
    {
        EngineHost host = await StartAsync();
        host.Stores.State.Inject(WriteFault.DiesAfter);
        Task lost = Watch(host).Report("a", Overdue);
        await Task.WhenAny(lost, host.Stores.State.Died);
        await using EngineHost next = await host.KillAndRestartAsync();
        await next.SweepAsync();
        Alerts().Last().Status.ShouldBe(AlertStatus.Triggered);
    }

    [Fact]
    public async Task Raise_AfterSomebodyResolvedItByHand_IsAnotherAlert()
    {
        await using EngineHost host = await StartAsync();
        await Watch(host).Raise(Overdue);
        await host.Grains.GetGrain<IAlertGrain>(Alerts().Last().Id)
            .Resolve(new(ResolutionKind.Manual, null, host.Clock.GetUtcNow(), Ann));
        await Watch(host).Raise(Overdue);
        Alerts().Select(a => a.Id).Distinct().Count().ShouldBe(2);
        Alerts().Last().Status.ShouldBe(AlertStatus.Triggered);
    }

    private static IWatchGrain Watch(EngineHost host) => host.Grains.GetGrain<IWatchGrain>("overdue_steps");

    private IEnumerable<AlertView> Alerts() => world.Records.Of<Record.Alert>().Select(a => a.View);

    private async Task<EngineHost> StartAsync()
    {
        EngineHost host = await world.StartAsync();
        await host.SaveAsync(Policy);
        return host;
    }
}
