using Risk.Contracts;
using Risk.Tests.Support.Engine;
using Risk.Tests.Support.Fakes;
using static Risk.Tests.Grains.Alerting.Breaches;
using Record = Risk.Grains.Records.Record;

namespace Risk.Tests.Grains.Alerting;

/// <summary>An alert is stored first, then told of, in its whole life and whoever touches it.</summary>
public sealed class AlertGrainTests
{
    private GrainWorld world = new();

    [Fact]
    public async Task Open_Twice_TellsOnceAndIsOnRecord()
    {
        await using EngineHost host = await StartAsync();
        await host.Alert().Open(Opening());
        AlertView view = await host.Alert().Open(Opening());
        await host.AdvanceAsync(1);
        (view.Status, view.CurrentValue, view.ThresholdValue).ShouldBe((AlertStatus.Triggered, -0.0301, -0.03m));
        world.Told().ShouldBe([$"Triggered {OnCall}"]);
        world.Records.Of<Record.Alert>().Last().View.Escalation!.NextStepAt.ShouldBe(Notices.Noon.AddMinutes(15));
        Entries().ShouldBe(["triggered", "escalation_started", "step"], ignoreOrder: true);
    }

    [Fact]
    public async Task Open_Returns_WithTheFirstNotificationInTheOutbox()
    {
        await using EngineHost host = await StartAsync();
        await host.Alert().Open(Opening());
        world.Records.Of<Record.Notification>().ShouldHaveSingleItem().View.Recipient.ShouldBe(OnCall);
    }

    [Fact]
    public async Task Open_WithoutAnyPolicy_IsOnRecordAsTellingNobody()
    {
        await using EngineHost host = await world.StartAsync();
        (await host.Alert().Open(Opening())).Escalation.ShouldBeNull();
        world.Records.Of<Record.Event>().Select(e => e.Entry.Text)
            .ShouldContain("no policy for critical: nobody is told");
        (await host.Alert().Resolve(Back(Notices.Noon))).Code.ShouldBe(OutcomeCode.Done);
    }

    [Fact]
    public async Task Acknowledge_BeforeTheSecondStep_StopsIt()
    {
        await using EngineHost host = await OpenAsync();
        Outcome<AlertView> outcome = await host.Alert().Acknowledge(Ann);
        (outcome.Code, outcome.Value!.AcknowledgedBy).ShouldBe((OutcomeCode.Done, "ann"));
        (await host.Alert().Acknowledge(new("bob", null))).Code.ShouldBe(OutcomeCode.Unchanged);
        await host.AdvanceAsync(60);
        world.Told().ShouldBe([$"Triggered {OnCall}"]);
        (await host.Alert().Get())!.Escalation!.Status.ShouldBe(EscalationStatus.Paused);
    }

    [Fact]
    public async Task Acknowledge_KilledRightAfterItsWrite_IsFinishedByTheSweeper()
    {
        EngineHost host = await OpenAsync();
        host.Stores.State.Inject(WriteFault.DiesAfter);
        Task<Outcome<AlertView>> lost = host.Alert().Acknowledge(Ann);
        await Task.WhenAny(lost, host.Stores.State.Died);
        await using EngineHost next = await host.KillAndRestartAsync();
        await next.SweepAsync();
        (await next.Escalation().Get())!.Status.ShouldBe(EscalationStatus.Paused);
        await next.AdvanceAsync(60);
        world.Told().ShouldBe([$"Triggered {OnCall}"]);
    }

    [Fact]
    public async Task Unacknowledge_AfterTheStepWasDue_RunsItAtOnce()
    {
        await using EngineHost host = await OpenAsync();
        await host.Alert().Acknowledge(Ann);
        await host.AdvanceAsync(20);
        await host.Alert().Unacknowledge(Ann);
        await host.QuietAsync();
        await host.AdvanceAsync(0.1);
        world.Told().ShouldBe([$"Triggered {OnCall}", $"Escalated {Cro}"]);
    }

    [Fact]
    public async Task AckTimeout_StillBroken_TriggersAgainAndTells()
    {
        await using EngineHost host = await world.StartAsync();
        await host.SaveAsync(Policy with { AckTimeout = TimeSpan.FromMinutes(10) });
        await host.Alert().Open(Opening());
        await host.Alert().Acknowledge(Ann);
        await host.AdvanceAsync(9.99);
        (await host.Alert().Get())!.Status.ShouldBe(AlertStatus.Acknowledged);
        await host.AdvanceAsync(0.02);
        (await host.Alert().Get())!.Status.ShouldBe(AlertStatus.Triggered);
        world.Told().ShouldBe([$"Triggered {OnCall}", $"Reminder {OnCall}"]);
    }

    [Fact]
    public async Task Resolve_TellsWhoeverWasTold_Once()
    {
        await using EngineHost host = await OpenAsync();
        await host.AdvanceAsync(16);
        (await host.Alert().Resolve(Back(host.Clock.GetUtcNow()))).Code.ShouldBe(OutcomeCode.Done);
        (await host.Alert().Resolve(Back(host.Clock.GetUtcNow()))).Code.ShouldBe(OutcomeCode.Unchanged);
        await host.AdvanceAsync(60);
        world.Told().ShouldBe(
            [$"Triggered {OnCall}", $"Escalated {Cro}", $"Resolved {OnCall}", $"Resolved {Cro}"], ignoreOrder: true);
        world.Wakeups.All.ShouldBeEmpty();
    }

    [Fact]
    public async Task Resolved_IsFinal_ButTakesRemarks()
    {
        await using EngineHost host = await OpenAsync();
        await host.Alert().Resolve(new(ResolutionKind.Manual, null, host.Clock.GetUtcNow(), Ann));
        Outcome<AlertView> refused = await host.Alert().Acknowledge(Ann);
        refused.Code.ShouldBe(OutcomeCode.Conflict);
        refused.Detail.ShouldBe("The alert is resolved since 2026-01-05 14:30:00 UTC.");
        (await host.Alert().Snooze(TimeSpan.FromMinutes(5), Ann)).Code.ShouldBe(OutcomeCode.Conflict);
        (await host.Alert().Unacknowledge(Ann)).Code.ShouldBe(OutcomeCode.Conflict);
        (await host.Alert().Comment(Ann)).Code.ShouldBe(OutcomeCode.Done);
        AlertView view = (await host.Alert().Get())!;
        (view.Status, view.Resolution, view.ResolvedBy).ShouldBe((AlertStatus.Resolved, ResolutionKind.Manual, "ann"));
    }

    [Fact]
    public async Task Snooze_HoldsTheStepUntilItEnds()
    {
        await using EngineHost host = await OpenAsync();
        await host.Alert().Snooze(TimeSpan.FromMinutes(30), Ann);
        await host.AdvanceAsync(29);
        world.Told().ShouldBe([$"Triggered {OnCall}"]);
        (await host.Alert().Get())!.SnoozedUntil.ShouldBe(Notices.Noon.AddMinutes(30.01));
        await host.AdvanceAsync(1.1);
        world.Told().ShouldBe([$"Triggered {OnCall}", $"Escalated {Cro}"]);
        (await host.Alert().Get())!.SnoozedUntil.ShouldBeNull();
    }

    [Theory]
    [InlineData(-0.0302, 0.1, 1)]
    [InlineData(-0.033, 0.1, 2)] // 110 % of the limit
    [InlineData(-0.033, 0, 1)] // worsening is not told
    public async Task Update_Acknowledged_BreaksThroughOnlyWhenAStepWorse(double value, double step, int messages)
    {
        world = new() { Settings = new() { WorseningStep = step } };
        await using EngineHost host = await OpenAsync();
        await host.Alert().Acknowledge(Ann);
        await host.Alert().Update(Reading(value));
        await host.AdvanceAsync(1);
        world.Email.Messages.Count.ShouldBe(messages);
        (await host.Alert().Get())!.PeakValue.ShouldBe(value);
    }

    [Fact]
    public async Task Update_BeforeTheNextStep_IsWhatItTells()
    {
        await using EngineHost host = await OpenAsync();
        await host.Alert().Update(Reading(-0.0322));
        await host.AdvanceAsync(16);
        world.Email.Messages[1].Subject.ShouldContain("-3.22 %");
    }

    [Fact]
    public async Task BadRequest_IsRefusedByField_AndLeavesNothing()
    {
        await using EngineHost host = await OpenAsync();
        int saved = world.Records.Saved.Count;
        (await host.Alert().Snooze(TimeSpan.Zero, Ann)).Errors.ShouldHaveSingleItem().Field.ShouldBe("minutes");
        (await host.Alert().Comment(new("ann", ""))).Errors.ShouldHaveSingleItem().Field.ShouldBe("comment");
        world.Records.Saved.Count.ShouldBe(saved);
    }

    [Fact]
    public async Task UnknownAlert_IsNotFound()
    {
        await using EngineHost host = await StartAsync();
        (await host.Alert().Get()).ShouldBeNull();
        (await host.Alert().Acknowledge(Ann)).Code.ShouldBe(OutcomeCode.NotFound);
        await host.Alert().Update(Reading(-0.05));
        world.Records.Of<Record.Alert>().ShouldBeEmpty();
    }

    private async Task<EngineHost> StartAsync()
    {
        EngineHost host = await world.StartAsync();
        await host.SaveAsync(Policy);
        return host;
    }

    private async Task<EngineHost> OpenAsync()
    {
        EngineHost host = await StartAsync();
        await host.Alert().Open(Opening());
        await host.AdvanceAsync(0.01);
        return host;
    }

    private IEnumerable<string> Entries() => world.Records.Of<Record.Event>().Select(e => e.Entry.Kind)
        .Where(kind => !kind.StartsWith("notification", StringComparison.Ordinal));
}
