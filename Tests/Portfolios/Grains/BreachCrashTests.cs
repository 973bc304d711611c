using Risk.Contracts;
using Risk.Grains.Wakeups;
using Risk.Tests.Support.Engine;
using Record = Risk.Grains.Records.Record;

namespace Risk.Tests.Portfolios.Grains;

/// <summary>The process dies at any write between tick and mail: one alert, one message, none lost.</summary>
public sealed class BreachCrashTests : PortfolioTest
{
    public static TheoryData<WriteFault, int> EveryWrite => new(
        from fault in new[] { WriteFault.DiesBefore, WriteFault.DiesAfter }
        from write in Enumerable.Range(1, 8)
        select (fault, write));

    [Theory]
    [MemberData(nameof(EveryWrite))]
    public async Task Kill_AtTheNthWriteOfABreach_OpensOneAlertAndTellsOnce(WriteFault fault, int write)
    {
        await CreateAsync();
        await CreatePolicyAsync();
        await P1.PutThreshold(new("T1", "P1", "nav", Comparison.LessThan, 1900, Severity.High));
        await Host.TickAsync("A", 80);
        await Host.Engine.AdvanceAsync(TimeSpan.FromSeconds(10));   // the last prices are saved

        Host.Engine.Stores.State.Inject(fault, write);
        Task revaluation = P1.Revalue();
        await Task.WhenAny(revaluation, Host.Engine.Stores.State.Died);
        await Host.KillAndRestartAsync();
        Host.Board.OnPrices(await Host.MarketData("A").Latest());
        await WakeAllAsync();
        await P1.Revalue();
        await Host.Engine.AdvanceAsync(TimeSpan.FromSeconds(30));

        string alertId = (await P1.GetThreshold("T1"))!.OpenAlertId.ShouldNotBeNull();
        Records.Of<Record.Alert>().Select(row => row.View.Id).Distinct().ShouldBe([alertId]);
        Host.World.Email.Messages.Select(message => message.Id).Distinct().ShouldHaveSingleItem();
        Host.World.Email.Messages.Count.ShouldBeLessThanOrEqualTo(2, "a kill costs at most one duplicate");
    }

    [Fact]
    public async Task Kill_BeforeTheBreakingPriceWasSaved_LeavesTheAlertOpen()
    {
        await CreateAsync();
        await P1.PutThreshold(new("T1", "P1", "nav", Comparison.LessThan, 1900, Severity.High));
        await Host.TickAsync("A", 80);
        await P1.Revalue();
        string alertId = (await P1.GetThreshold("T1"))!.OpenAlertId.ShouldNotBeNull();

        await Host.KillAndRestartAsync();
        (await Host.MarketData("A").Latest()).ShouldBeEmpty("the tick is lost");
        await P1.Revalue();

        (await P1.GetThreshold("T1"))!.OpenAlertId.ShouldBe(alertId);
        (await MetricAsync("nav")).ShouldBe(1800);
        await Host.Engine.AdvanceAsync(TimeSpan.FromSeconds(1));
        await Host.TickAsync("A", 100);
        await P1.Revalue();
        (await P1.GetThreshold("T1"))!.OpenAlertId.ShouldBeNull("a newer tick counts");
    }

    private Task<Outcome<SavedPolicy>> CreatePolicyAsync() =>
        Host.Grains.GetGrain<IPoliciesGrain>(GrainKeys.Single).Put(new(
            "desk", Severity.High, true, TimeSpan.Zero,
            [new("immediate", TimeSpan.Zero, ["desk@example.com"], NotificationType.Email)], 0, null, 0));

    /// <summary>As the sweeper does at start.</summary>
    private async Task WakeAllAsync()
    {
        await Host.Engine.AdvanceAsync(TimeSpan.FromSeconds(5));
        foreach (Wakeup due in await Host.World.Wakeups.DueAsync(Host.Now, 100))
            await Host.Dispatcher.WakeAsync(due);
    }
}
