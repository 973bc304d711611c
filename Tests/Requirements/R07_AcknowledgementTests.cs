using Risk.Contracts;
using Risk.Tests.Grains;
using Risk.Tests.Grains.Alerting;
using Risk.Tests.Support.Engine;
using Risk.Tests.Support.Fakes;
using static Risk.Tests.Grains.Alerting.Breaches;
using Record = Risk.Grains.Records.Record;

namespace Risk.Tests.Requirements;

/// <summary>
/// Requirement 7: an acknowledgement stops the escalation until its timeout; still breached then, it goes on at the
/// current step. Who acted and why is on record; acking twice is harmless, acking a resolved alert a conflict.
/// </summary>
public sealed class R07_AcknowledgementTests
{
    private readonly GrainWorld world = new();

    [Theory]
    [InlineData(29.99, new[] { "Triggered on-call@example.com" })]
    [InlineData(30.01, new[] { "Triggered on-call@example.com", "Escalated cro@example.com" })]
    public async Task AckTimeout_StillBreached_GoesOnAtTheCurrentStep(double minutes, string[] told)
    {
        await using EngineHost host = await OpenAsync();
        await host.Alert().Acknowledge(Ann);
        await host.AdvanceAsync(minutes);
        world.Told().ShouldBe(told);
        (await host.Alert().Get())!.Status.ShouldBe(
            told.Length == 1 ? AlertStatus.Acknowledged : AlertStatus.Triggered);
    }

    [Fact]
    public async Task AckTimeout_ResolvedBefore_IsSilent()
    {
        await using EngineHost host = await OpenAsync();
        await host.Alert().Acknowledge(Ann);
        await host.Alert().Resolve(Back(host.Clock.GetUtcNow()));
        await host.AdvanceAsync(120);
        world.Told().ShouldBe([$"Triggered {OnCall}", $"Resolved {OnCall}"]);
    }

    [Fact]
    public async Task AckTimeout_KilledOverIt_GoesOnAfterTheRestart()
    {
        EngineHost host = await OpenAsync();
        await host.Alert().Acknowledge(Ann);
        host.Kill();
        host.Clock.Advance(TimeSpan.FromMinutes(45));
        await using EngineHost next = await host.KillAndRestartAsync();
        await next.SweepAsync();
        await next.AdvanceAsync(0.01);
        world.Told().ShouldBe([$"Triggered {OnCall}", $"Escalated {Cro}"]);
    }

    [Fact]
    public async Task Unacknowledge_GoesOnWhereItStood()
    {
        await using EngineHost host = await OpenAsync();
        await host.Alert().Acknowledge(Ann);
        await host.AdvanceAsync(10);
        await host.Alert().Unacknowledge(Ann);
        await host.AdvanceAsync(4.9);
        world.Told().ShouldBe([$"Triggered {OnCall}"]);
        await host.AdvanceAsync(0.2);
        world.Told().ShouldBe([$"Triggered {OnCall}", $"Escalated {Cro}"]);
    }

    [Fact]
    public async Task AckTwice_IsHarmless_AndTheFirstKeepsIt()
    {
        await using EngineHost host = await OpenAsync();
        await host.Alert().Acknowledge(Ann);
        await host.AdvanceAsync(20);
        Outcome<AlertView> again = await host.Alert().Acknowledge(new("bob", "me too"));
        (again.Code, again.Value!.AcknowledgedBy).ShouldBe((OutcomeCode.Unchanged, "ann"));
        await host.AdvanceAsync(9.9); // the second one does not prolong the first
        (await host.Alert().Get())!.Status.ShouldBe(AlertStatus.Acknowledged);
        await host.AdvanceAsync(0.2);
        (await host.Alert().Get())!.Status.ShouldBe(AlertStatus.Triggered);
    }

    [Fact]
    public async Task AckOfAResolvedAlert_IsAConflict()
    {
        await using EngineHost host = await OpenAsync();
        await host.Alert().Resolve(Back(host.Clock.GetUtcNow()));
        (await host.Alert().Acknowledge(Ann)).Code.ShouldBe(OutcomeCode.Conflict);
    }

    [Fact]
    public async Task EveryAct_IsOnRecordWithUserAndComment()
    {
        await using EngineHost host = await OpenAsync();
        await host.Alert().Acknowledge(new("ann", "c1"));
        await host.Alert().Unacknowledge(new("ann", "c2"));
        await host.Alert().Snooze(TimeSpan.FromMinutes(5), new("ann", "c3"));
        await host.Alert().Comment(new("ann", "c4"));
        await host.Alert().Resolve(new(ResolutionKind.Manual, null, host.Clock.GetUtcNow(), new("ann", "c5")));
        TimelineEntry[] acts = [.. world.Records.Of<Record.Event>().Select(e => e.Entry).Where(e => e.User == "ann")];
        acts.Select(e => $"{e.Kind} {e.Text[^2..]}").ShouldBe(
            ["acknowledged c1", "unacknowledged c2", "snoozed c3", "comment c4", "resolved c5"]);
    }

    private async Task<EngineHost> OpenAsync()
    {
        EngineHost host = await world.StartAsync();
        await host.SaveAsync(Policy with { AckTimeout = TimeSpan.FromMinutes(30) });
        await host.Alert().Open(Opening());
        await host.AdvanceAsync(TimeSpan.Zero);
        return host;
    }
}
