using Risk.Contracts;
using Risk.Tests.Support.Engine;
using Risk.Tests.Support.Fakes;
using static Risk.Tests.Grains.Alerting.Breaches;
using Record = Risk.Grains.Records.Record;

namespace Risk.Tests.Grains.Alerting;

/// <summary>From a price that moves to the person who is told: portfolio, limit, alert, escalation, message.</summary>
public sealed class BreachTests
{
    private readonly GrainWorld world = new() { Settings = new() { WorseningStep = 0.1 } };

    [Fact]
    public async Task PriceFallsAndStays_OpensOneAlertAndTellsOnce()
    {
        await using EngineHost host = await StartAsync();
        await host.MoveAsync(80);
        await host.MoveAsync(79.9m);
        await host.MoveAsync(80);
        await host.AdvanceAsync(1);
        Alerts().ShouldHaveSingleItem().CurrentValue.ShouldBe(1800);
        world.Told().ShouldBe([$"Triggered {OnCall}"]);
    }

    [Fact]
    public async Task PriceBack_ResolvesAndTellsWhoeverWasTold()
    {
        await using EngineHost host = await StartAsync();
        await host.MoveAsync(80);
        await host.MoveAsync(94); // 1,940: no longer broken, not past the clear level
        Alerts().ShouldHaveSingleItem().Status.ShouldBe(AlertStatus.Triggered);
        await host.AdvanceAsync(1);
        await host.MoveAsync(95);
        await host.AdvanceAsync(30);
        AlertView alert = Alerts().ShouldHaveSingleItem();
        (alert.Status, alert.Resolution, alert.PeakValue).ShouldBe((AlertStatus.Resolved, ResolutionKind.Auto, 1800));
        world.Told().ShouldBe([$"Triggered {OnCall}", $"Resolved {OnCall}"]);
    }

    [Fact]
    public async Task BrokenAgain_IsAnotherAlert()
    {
        await using EngineHost host = await StartAsync();
        foreach (decimal price in (decimal[])[80, 100, 80])
            await host.MoveAsync(price);
        Alerts().Select(alert => alert.Status).ShouldBe([AlertStatus.Resolved, AlertStatus.Triggered]);
    }

    [Fact]
    public async Task ResolvedByHandWhileBroken_OpensNoOtherUntilItWasBack()
    {
        await using EngineHost host = await StartAsync();
        await host.MoveAsync(80);
        AlertView alert = Alerts().Single();
        UserAction tooLong = new("ann", new string('x', 2001));
        (await host.Book().ResolveAlert(alert.Id, tooLong)).Code.ShouldBe(OutcomeCode.Invalid);
        (await host.Book().ResolveAlert(alert.Id, Ann)).Code.ShouldBe(OutcomeCode.Done);
        (await host.Book().ResolveAlert(alert.Id, Ann)).Code.ShouldBe(OutcomeCode.Conflict);
        await host.MoveAsync(70);
        Alerts().ShouldHaveSingleItem().ResolvedBy.ShouldBe("ann");
        await host.MoveAsync(100);
        await host.MoveAsync(80);
        Alerts().Count().ShouldBe(2);
    }

    [Fact]
    public async Task LimitDeleted_ResolvesWithThatReason_AndItsIdOpensAnother()
    {
        await using EngineHost host = await StartAsync();
        await host.MoveAsync(80);
        await host.Book().DeleteThreshold("T1");
        Alerts().ShouldHaveSingleItem().Resolution.ShouldBe(ResolutionKind.ThresholdDeleted);
        await host.AdvanceAsync(1);
        await host.Book().PutThreshold(Limit);
        Alerts().Select(alert => alert.Status).ShouldBe([AlertStatus.Resolved, AlertStatus.Triggered]);
    }

    [Fact]
    public async Task PriceFallsFurther_TellsAgainDespiteAcknowledgement()
    {
        await using EngineHost host = await StartAsync();
        await host.MoveAsync(80);
        await host.AdvanceAsync(1);
        await host.Grains.GetGrain<IAlertGrain>(Alerts().Single().Id).Acknowledge(Ann);
        await host.MoveAsync(70); // 1,700 is 10 % below the limit of 1,900
        await host.AdvanceAsync(1);
        world.Told().ShouldBe([$"Triggered {OnCall}", $"Worsened {OnCall}"]);
        Alerts().Single().Status.ShouldBe(AlertStatus.Triggered);
    }

    private async Task<EngineHost> StartAsync()
    {
        EngineHost host = await world.StartAsync();
        await host.SaveAsync(Policy);
        await host.CreateBookAsync();
        return host;
    }

    private IEnumerable<AlertView> Alerts() =>
        world.Records.Of<Record.Alert>().Where(alert => alert.View.ThresholdId == "T1")
            .GroupBy(alert => alert.View.Id).Select(rows => rows.Last().View);
}
