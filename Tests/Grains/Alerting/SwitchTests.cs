using Risk.Contracts;
using Risk.Tests.Support.Engine;
using Risk.Tests.Support.Fakes;
using static Risk.Tests.Grains.Alerting.Breaches;
using Record = Risk.Grains.Records.Record;

namespace Risk.Tests.Grains.Alerting;

/// <summary>A running escalation keeps its policy until somebody, or a higher severity, moves it to another.</summary>
public sealed class SwitchTests
{
    private const string Head = "head@example.com";

    private readonly GrainWorld world = new();

    [Fact]
    public async Task Switch_ToTheNewestVersion_GoesOnByIt_AlsoAfterAKill()
    {
        EngineHost host = await OpenAsync();
        await host.SaveAsync(Policy with { Steps = [Policy.Steps[0], Policy.Steps[1] with { Recipients = [Head] }] });
        (await host.Escalation().Switch(null, Ann)).Value!.PolicyVersion.ShouldBe(2);
        (await host.Escalation().Switch(null, Ann)).Code.ShouldBe(OutcomeCode.Unchanged);
        await using EngineHost next = await host.KillAndRestartAsync();
        await next.AdvanceAsync(15);
        world.Told().ShouldBe([$"Triggered {OnCall}", $"Escalated {Head}"]);
        world.Records.Of<Record.Event>().ShouldContain(e => e.Entry.Kind == "policy_switched" && e.Entry.User == "ann");
    }

    [Fact]
    public async Task Switch_ToAnotherPolicy_TellsOnlyThoseWhoWereNotTold()
    {
        await using EngineHost host = await OpenAsync();
        await host.SaveAsync(Other);
        (await host.Escalation().Switch("other", Ann)).Code.ShouldBe(OutcomeCode.Done);
        await host.AdvanceAsync(1);
        world.Told().ShouldBe([$"Triggered {OnCall}", $"Escalated {Head}"]);
        world.Records.Of<Record.Notification>().ShouldContain(n => n.View.Recipient == OnCall
            && n.View.Status == NotificationStatus.Suppressed
            && n.View.Reason!.Contains("before the policy was changed"));
    }

    [Fact]
    public async Task Switch_WithoutEscalationPolicyOrLife_IsRefused()
    {
        await using EngineHost host = await world.StartAsync();
        (await host.Escalation().Switch(null, Ann)).Code.ShouldBe(OutcomeCode.NotFound);
        await host.SaveAsync(Policy);
        await host.Alert().Open(Opening());
        (await host.Escalation().Switch("none", Ann)).Errors.ShouldHaveSingleItem().Field.ShouldBe("policy_id");
        await host.Alert().Resolve(Back(host.Clock.GetUtcNow()));
        (await host.Escalation().Switch(null, Ann)).Code.ShouldBe(OutcomeCode.Conflict);
    }

    [Fact]
    public async Task SeverityOfTheLimitRises_OpenAlertMovesToItsPolicyAtOnce()
    {
        await using EngineHost host = await world.StartAsync();
        await host.SaveAsync(Policy with { Severity = Severity.Medium, Id = "medium" });
        await host.SaveAsync(Other);
        await host.CreateBookAsync();
        await host.Book().PutThreshold(Limit with { Severity = Severity.Medium });
        await host.MoveAsync(80);
        AlertView alert = Alert();
        await host.Grains.GetGrain<IAlertGrain>(alert.Id).Acknowledge(Ann);
        (await host.Book().PutThreshold(Limit)).Code.ShouldBe(OutcomeCode.Done);
        await host.AdvanceAsync(1);
        world.Told().ShouldBe([$"Triggered {OnCall}", $"Worsened {OnCall}", $"Escalated {Head}"],
            ignoreOrder: true);
        AlertView after = (await host.Grains.GetGrain<IAlertGrain>(alert.Id).Get())!;
        (after.Severity, after.Status, after.Escalation!.PolicyId)
            .ShouldBe((Severity.Critical, AlertStatus.Triggered, "other"));
        world.Records.Of<Record.Event>().ShouldContain(e => e.Entry.Text == "severity is critical now; it was medium");
    }

    [Fact]
    public async Task SeverityOfTheLimitFalls_EscalationGoesOnAsItIs()
    {
        await using EngineHost host = await world.StartAsync();
        await host.SaveAsync(Other);
        await host.CreateBookAsync();
        await host.MoveAsync(80);
        await host.AdvanceAsync(1);
        await host.Book().PutThreshold(Limit with { Severity = Severity.Low });
        await host.AdvanceAsync(15);
        world.Told().ShouldBe(
            [$"Triggered {OnCall}", $"Triggered {Head}", $"Escalated {Cro}"], ignoreOrder: true);
        Alert().Severity.ShouldBe(Severity.Low);
    }

    [Fact]
    public async Task DryRun_OfAPolicy_StoresAndTellsNothing()
    {
        await using EngineHost host = await world.StartAsync();
        IPoliciesGrain policies = host.Grains.GetGrain<IPoliciesGrain>(GrainKeys.Single);
        (await policies.DryRun("critical", Notices.Noon)).Code.ShouldBe(OutcomeCode.NotFound);
        await host.SaveAsync(Policy);
        PolicyDryRun run = (await policies.DryRun("critical", Notices.Noon)).Value!;
        run.Steps.Select(s => (s.At, s.Tellings.Single().Recipient))
            .ShouldBe([(Notices.Noon, OnCall), (Notices.Noon.AddMinutes(15), Cro)]);
        await host.AdvanceAsync(20);
        world.Told().ShouldBeEmpty();
        world.Records.Of<Record.Event>().ShouldBeEmpty();
    }

    /// <summary>On-call and the head at once, the CRO after 15 minutes.</summary>
    private static EscalationPolicy Other => Policy with
    {
        Id = "other",
        Steps = [Policy.Steps[0] with { Recipients = [OnCall, Head] }, Policy.Steps[1]],
    };

    private AlertView Alert() =>
        world.Records.Of<Record.Alert>().Select(a => a.View).Last(alert => alert.ThresholdId == "T1");

    private async Task<EngineHost> OpenAsync()
    {
        EngineHost host = await world.StartAsync();
        await host.SaveAsync(Policy);
        await host.Alert().Open(Opening());
        await host.AdvanceAsync(1);
        return host;
    }
}
