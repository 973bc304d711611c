using Risk.Contracts;
using Risk.Grains.Channels;
using Risk.Tests.Grains;
using Risk.Tests.Grains.Alerting;
using Risk.Tests.Support.Engine;
using Risk.Tests.Support.Fakes;
using Risk.Tests.Support.Order;
using static Risk.Tests.Grains.Alerting.Breaches;
using Record = Risk.Grains.Records.Record;

namespace Risk.Tests.Requirements;

/// <summary>
/// Requirement 5: 20 cycles an hour are at most 3 messages a person, all 40 transitions are in the audit, and an alert
/// that reopens within clear_for is the same alert.
/// </summary>
[Takes(50)]
public sealed class R05_FlapDampingTests
{
    private const decimal Broken = 80;
    private const decimal Back = 100;

    private readonly GrainWorld world = new()
    {
        Settings = new() { WorseningStep = 0.1, FlapWindow = TimeSpan.FromHours(1) },
    };

    [Fact]
    public async Task TwentyCyclesInAnHour_AreAtMostThreeMessagesAPerson_AndFortyTransitionsOnRecord()
    {
        await using EngineHost host = await StartAsync(Limit);
        await CycleAsync(host, times: 20, brokenMinutes: 1.5, backMinutes: 1.5);
        world.Told().ShouldBe([$"Triggered {OnCall}", $"Resolved {OnCall}", $"Triggered {OnCall}"]);
        Transitions().Count(kind => kind == "triggered").ShouldBe(20);
        Transitions().Count(kind => kind == "resolved").ShouldBe(20);
        Text(2).ShouldContain("Note that the limit flaps: broken 2 times since 2026-01-05 14:30:00 UTC.");
    }

    [Fact]
    public async Task FlappingEnds_WhoWaitsForTheEndIsToldOnce_WithHowOftenItWas()
    {
        await using EngineHost host = await StartAsync(Limit);
        await CycleAsync(host, times: 20, brokenMinutes: 1.5, backMinutes: 1.5);
        await host.AdvanceAsync(8.4); // quiet since 8.4 + 1.5 minutes
        world.Told().Length.ShouldBe(3);
        await host.AdvanceAsync(0.2);
        world.Told()[3..].ShouldBe([$"Resolved {OnCall}"]);
        Text(3).ShouldContain("Note that the limit flaps: broken");
        await host.AdvanceAsync(120);
        world.Told().Length.ShouldBe(4);
    }

    [Fact]
    public async Task BrokenForGood_AfterFlapping_IsToldWhenItHasLasted()
    {
        await using EngineHost host = await StartAsync(Limit);
        await CycleAsync(host, times: 5, brokenMinutes: 1.5, backMinutes: 1.5);
        await host.MoveAsync(Broken);
        await host.AdvanceAsync(9.9);
        world.Told().Length.ShouldBe(3);
        Reasons("held").ShouldContain(text => text.StartsWith("step 1: the limit flaps: broken 6 times since "
            + "2026-01-05 14:30:00 UTC; told when it has lasted for 10 min"));
        await host.AdvanceAsync(0.2);
        world.Told()[3..].ShouldBe([$"Triggered {OnCall}"]);
        await host.MoveAsync(Back);
        await host.AdvanceAsync(11);
        world.Told()[4..].ShouldBe([$"Resolved {OnCall}"]);
    }

    [Fact]
    public async Task SecondBreak_IsToldAtOnceHoweverMuchTheFirstWasTold_TheThirdIsNot()
    {
        await using EngineHost host = await StartAsync(Limit);
        foreach (decimal price in new[] { Broken, 60, Back })
        {
            await host.MoveAsync(price);
            await host.AdvanceAsync(0.1);
        }
        await host.AdvanceAsync(0.7);
        world.Told().ShouldBe([$"Triggered {OnCall}", $"Worsened {OnCall}", $"Resolved {OnCall}"]);
        await CycleAsync(host, times: 2, brokenMinutes: 1.5, backMinutes: 1.5);
        world.Told()[3..].ShouldBe([$"Triggered {OnCall}"]);
    }

    [Fact]
    public async Task WorseThanAllBefore_IsToldAtOnceThoughItFlaps()
    {
        await using EngineHost host = await StartAsync(Limit);
        await CycleAsync(host, times: 5, brokenMinutes: 1.5, backMinutes: 1.5);
        await host.MoveAsync(Broken);
        await host.AdvanceAsync(0.1);
        await host.MoveAsync(60); // 1,600: 15.8 % below the limit of 1,900
        await host.AdvanceAsync(0.1);
        world.Told()[3..].ShouldBe([$"Triggered {OnCall}"]);
    }

    [Fact]
    public async Task Restart_BetweenCycles_ForgetsNothing()
    {
        EngineHost host = await StartAsync(Limit);
        await CycleAsync(host, times: 3, brokenMinutes: 1.5, backMinutes: 1.5);
        await using EngineHost next = await host.KillAndRestartAsync();
        await CycleAsync(next, times: 3, brokenMinutes: 1.5, backMinutes: 1.5);
        world.Told().ShouldBe([$"Triggered {OnCall}", $"Resolved {OnCall}", $"Triggered {OnCall}"]);
    }

    [Fact]
    public async Task BrokenAgainWithinClearFor_IsTheSameAlert()
    {
        await using EngineHost host = await StartAsync(Limit with { ClearForSeconds = 120 });
        await CycleAsync(host, times: 20, brokenMinutes: 1.5, backMinutes: 1.5);
        world.Records.Of<Record.Alert>().Select(a => a.View).Where(a => a.ThresholdId == "T1")
            .Select(a => a.Id).Distinct().ShouldHaveSingleItem();
        world.Told()[..1].ShouldBe([$"Triggered {OnCall}"]);
        world.Told().ShouldNotContain($"Resolved {OnCall}");
    }

    private async Task<EngineHost> StartAsync(ThresholdDefinition limit)
    {
        EngineHost host = await world.StartAsync();
        await host.SaveAsync(Policy);
        await host.CreateBookAsync();
        await host.Book().PutThreshold(limit);
        return host;
    }

    private static async Task CycleAsync(EngineHost host, int times, double brokenMinutes, double backMinutes)
    {
        for (int i = 0; i < times; i++)
        {
            await host.MoveAsync(Broken);
            await host.AdvanceAsync(brokenMinutes);
            await host.MoveAsync(Back);
            await host.AdvanceAsync(backMinutes);
        }
    }

    private string Text(int message) => Messages()[message].Text;

    private IReadOnlyList<OutgoingMessage> Messages() => world.Email.Messages;

    private IEnumerable<string> Transitions() => world.Records.Of<Record.Event>()
        .Where(e => e.Entry.AlertId.StartsWith("T1.", StringComparison.Ordinal)).Select(e => e.Entry.Kind);

    private IEnumerable<string> Reasons(string kind) =>
        world.Records.Of<Record.Event>().Where(e => e.Entry.Kind == kind).Select(e => e.Entry.Text);
}
