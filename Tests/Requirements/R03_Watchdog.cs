using Risk.Contracts;
using Risk.Grains.Wakeups;
using Risk.Tests.Grains.Alerting;
using Risk.Tests.Support.Engine;
using Risk.Tests.Support.Fakes;
using static Risk.Tests.Grains.Alerting.Breaches;
using Record = Risk.Grains.Records.Record;

namespace Risk.Tests.Requirements;

/// <summary>
/// Requirement 3: overdue steps are swept from an index in the database; a sweep that finds one raises a system alert.
/// </summary>
public sealed class R03_Watchdog
{
    private static readonly TimeSpan Second = TimeSpan.FromSeconds(1);

    private readonly GrainWorld world = new();

    [Fact]
    public async Task StepThatNothingRuns_IsSweptUntilItIsTold_AndRaisesASystemAlert()
    {
        await using EngineHost host = await OpenAsync();
        await SweepAsync(host, 3);
        await world.Wakeups.SetAsync(WakeupKind.Escalation, AlertId, host.Clock.GetUtcNow());
        world.Wakeups.IsFrozen = true; // what is due stays due, as when nothing gets to run it
        await SweepAsync(host, 7);
        AlertView alarm = Alarms().Last();
        (alarm.ThresholdId, alarm.Status, alarm.Severity)
            .ShouldBe(("_system.overdue_steps", AlertStatus.Triggered, Severity.Critical));
        alarm.Description!.ShouldContain("overdue by more than 5 s");
        world.Told().ShouldContain($"Triggered {OnCall}");
        world.Wakeups.IsFrozen = false;
        await SweepAsync(host, 65);
        Alarms().Last().Status.ShouldBe(AlertStatus.Resolved);
    }

    [Fact]
    public async Task StepsDueWhileEverythingWasDown_AreCaughtUpWithoutAnAlarm()
    {
        EngineHost host = await OpenAsync();
        host.Kill();
        host.Clock.Advance(TimeSpan.FromHours(1));
        await using EngineHost next = await host.KillAndRestartAsync();
        await SweepAsync(next, 10);
        world.Told().ShouldBe([$"Triggered {OnCall}", $"Escalated {Cro}"]);
        Alarms().ShouldBeEmpty();
    }

    [Fact]
    public async Task StepWhoseWritesFail_IsRunByTheSweeperOnceTheyWork()
    {
        await using EngineHost host = await OpenAsync();
        for (int write = 1; write <= 3; write++)
            host.Stores.State.Inject(WriteFault.Fails, write);
        for (int minute = 0; minute < 16; minute++)
            await host.AdvanceAsync(1);
        await SweepAsync(host, 5);
        world.Told().ShouldBe([$"Triggered {OnCall}", $"Escalated {Cro}"]);
    }

    private async Task<EngineHost> OpenAsync()
    {
        EngineHost host = await world.StartAsync();
        await host.SaveAsync(Policy);
        await host.Alert().Open(Opening());
        await host.AdvanceAsync(0.1);
        return host;
    }

    /// <summary>A sweep each second, as the sweeper makes them.</summary>
    private static async Task SweepAsync(EngineHost host, int seconds)
    {
        for (int i = 0; i < seconds; i++)
        {
            await host.AdvanceAsync(Second);
            await host.SweepAsync();
        }
    }

    private IEnumerable<AlertView> Alarms() =>
        world.Records.Of<Record.Alert>().Select(a => a.View).Where(a => a.PortfolioId == "system");
}
