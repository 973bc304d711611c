using Risk.Contracts;
using Risk.Tests.Support.Engine;
using Risk.Tests.Support.Fakes;
using static Risk.Tests.Grains.Alerting.Breaches;
using Record = Risk.Grains.Records.Record;

namespace Risk.Tests.Grains.Alerting;

/// <summary>Steps run once, at their due times, whatever restarts in between.</summary>
public sealed class EscalationGrainTests
{
    private readonly GrainWorld world = new();

    [Theory]
    [InlineData(14.99, 1)]
    [InlineData(15, 2)]
    public async Task Timer_AroundTheDueTime_RunsTheStepFromItOn(double minutes, int messages)
    {
        await using EngineHost host = await OpenAsync();
        await host.AdvanceAsync(minutes);
        world.Email.Messages.Count.ShouldBe(messages);
    }

    [Fact]
    public async Task Steps_AreOnRecordWithTheEscalationsState()
    {
        await using EngineHost host = await OpenAsync();
        await host.AdvanceAsync(15);
        EscalationView view = world.Records.Of<Record.Escalation>().Last().View;
        (view.AlertId, view.PortfolioId, view.Summary.Step, view.Summary.Status)
            .ShouldBe((AlertId, "P1", 2, EscalationStatus.Completed));
        world.Records.Of<Record.Event>().Select(e => e.Entry.Kind).Count(kind => kind == "step").ShouldBe(2);
        world.Wakeups.All.ShouldBeEmpty();
    }

    [Fact]
    public async Task Kill_OverTheDueTime_RunsItOnceAfterTheRestart()
    {
        EngineHost host = await OpenAsync();
        await host.AdvanceAsync(10);
        host.Kill();
        host.Clock.Advance(TimeSpan.FromMinutes(30));
        await using EngineHost next = await host.KillAndRestartAsync();
        await next.SweepAsync();
        await next.AdvanceAsync(30);
        world.Told().ShouldBe([$"Triggered {OnCall}", $"Escalated {Cro}"]);
        (await SummaryAsync(next)).Status.ShouldBe(EscalationStatus.Completed);
    }

    [Fact]
    public async Task Kill_WithTheWakeupLost_TheReminderStillRunsIt()
    {
        EngineHost host = await OpenAsync();
        host.Kill();
        await world.Wakeups.ClearAsync(Risk.Grains.Wakeups.WakeupKind.Escalation, AlertId);
        await using EngineHost next = await host.KillAndRestartAsync();
        await next.AdvanceAsync(17);
        world.Told().ShouldBe([$"Triggered {OnCall}", $"Escalated {Cro}"]);
    }

    [Fact]
    public async Task Policy_ChangedMeanwhile_DoesNotChangeARunningEscalation()
    {
        await using EngineHost host = await OpenAsync();
        await host.SaveAsync(Policy with { Steps = [Policy.Steps[0]] });
        await host.AdvanceAsync(15);
        world.Told().ShouldBe([$"Triggered {OnCall}", $"Escalated {Cro}"]);
        (await SummaryAsync(host)).PolicyVersion.ShouldBe(1);
    }

    [Fact]
    public async Task Call_OfARevisionSeenBefore_DoesNothing()
    {
        await using EngineHost host = await OpenAsync();
        AlertNotice notice = new(Notices.Alert() with { Escalation = null }, "Europe Long/Short");
        await host.Escalation().Worsen(notice, revision: 2);
        await host.Escalation().Worsen(notice, revision: 2);
        await host.Escalation().Pause(notice, revision: 2);
        await host.AdvanceAsync(1);
        world.Told().ShouldBe([$"Triggered {OnCall}", $"Worsened {OnCall}"]);
        (await SummaryAsync(host)).Status.ShouldBe(EscalationStatus.Running);
    }

    [Fact]
    public async Task Reminder_EveryTenMinutes_IsToldUntilSomeoneHasIt()
    {
        await using EngineHost host = await world.StartAsync();
        await host.SaveAsync(Policy with { Steps = [Policy.Steps[0]] });
        await host.Alert().Open(Opening(reminderMinutes: 10));
        await host.AdvanceAsync(21);
        await host.Alert().Acknowledge(Ann);
        await host.AdvanceAsync(60);
        world.Told().ShouldBe([$"Triggered {OnCall}", $"Reminder {OnCall}", $"Reminder {OnCall}"]);
    }

    [Fact]
    public async Task UnknownUser_IsSkippedAndTheNextStepTakesItsPlace()
    {
        await using EngineHost host = await world.StartAsync();
        EscalationStep unknown = Policy.Steps[0] with { Recipients = ["user:ann"] };
        await host.SaveAsync(Policy with { Steps = [unknown, Policy.Steps[1]] });
        await host.Alert().Open(Opening());
        await host.AdvanceAsync(0.1);
        world.Told().ShouldBe([$"Triggered {Cro}"]);
        NotificationView held = world.Records.Of<Record.Notification>().Select(n => n.View)
            .First(view => view.Recipient == "user:ann");
        (held.Status, held.Reason).ShouldBe((NotificationStatus.Suppressed, "no contact ann is known"));
    }

    [Fact]
    public async Task RecordsAway_StepsRunAllTheSame_RowsFollow()
    {
        await using EngineHost host = await OpenAsync();
        world.Records.IsAway = true;
        await host.AdvanceAsync(15);
        world.Email.Messages.Count.ShouldBe(2);
        world.Records.IsAway = false;
        await host.SweepAsync();
        world.Records.Of<Record.Escalation>().Last().View.Summary.Step.ShouldBe(2);
        world.Wakeups.All.ShouldBeEmpty();
    }

    private async Task<EngineHost> OpenAsync()
    {
        EngineHost host = await world.StartAsync();
        await host.SaveAsync(Policy);
        await host.Alert().Open(Opening());
        await host.QuietAsync();
        await host.AdvanceAsync(TimeSpan.Zero);
        return host;
    }

    private static async Task<EscalationSummary> SummaryAsync(EngineHost host) => (await host.Escalation().Get())!;
}
