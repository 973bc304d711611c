using Risk.Contracts;
using Risk.Tests.Grains;
using Risk.Tests.Grains.Alerting;
using Risk.Tests.Support.Engine;
using Risk.Tests.Support.Fakes;
using static Risk.Tests.Grains.Alerting.Breaches;
using Record = Risk.Grains.Records.Record;

namespace Risk.Tests.Requirements;

/// <summary>
/// Requirement 11: silenced alerts are still opened and audited; when the silence ends while still breached they page
/// once; whoever was told of a trigger is told of its resolution, and nobody else.
/// </summary>
public sealed class R11_HonestSilencesTests
{
    private readonly GrainWorld world = new();

    [Fact]
    public async Task Silenced_Opens_IsOnRecordWithTheReason_AndTellsNobody()
    {
        await using EngineHost host = await StartAsync();
        await SilenceAsync(host, minutes: 60);
        await host.Alert().Open(Opening());
        await host.AdvanceAsync(59);
        world.Told().ShouldBeEmpty();
        world.Records.Of<Record.Alert>().Last().View.Status.ShouldBe(AlertStatus.Triggered);
        Notes("held").ShouldHaveSingleItem().ShouldBe(
            "step 1: silenced by ann until 2026-01-05 15:30:00 UTC: migration (S1)");
    }

    [Fact]
    public async Task SilenceEnds_StillBreached_PagesOnce()
    {
        await using EngineHost host = await StartAsync(Policy with { Steps = [Policy.Steps[0]] });
        await SilenceAsync(host, minutes: 60);
        await host.Alert().Open(Opening());
        await host.AdvanceAsync(60);
        world.Told().ShouldBe([$"Triggered {OnCall}"]);
        await host.AdvanceAsync(120);
        world.Told().ShouldBe([$"Triggered {OnCall}"]);
    }

    [Fact]
    public async Task SilenceEnds_SeveralStepsCameDueForOnePerson_PagesHimOnce()
    {
        await using EngineHost host = await StartAsync(Policy with
        {
            Steps = [Policy.Steps[0], Policy.Steps[0] with { Level = "again", Delay = TimeSpan.FromMinutes(10) }],
        });
        await SilenceAsync(host, minutes: 60);
        await host.Alert().Open(Opening());
        await host.AdvanceAsync(61);
        world.Told().ShouldBe([$"Triggered {OnCall}"]);
    }

    [Fact]
    public async Task SilenceExpiredByHand_PagesAtOnce()
    {
        await using EngineHost host = await StartAsync();
        await SilenceAsync(host, minutes: 600);
        await host.Alert().Open(Opening());
        await host.AdvanceAsync(1);
        (await Silences(host).Expire("S1", Ann)).Value!.Status.ShouldBe(SilenceStatus.Expired);
        await host.SweepAsync();
        await host.AdvanceAsync(0.01);
        world.Told().ShouldBe([$"Triggered {OnCall}"]);
    }

    [Fact]
    public async Task SilenceExpiredByHand_WhoWaitsIsForgotten_PagesWithinAMinute()
    {
        EngineHost host = await StartAsync();
        await SilenceAsync(host, minutes: 600);
        await host.Alert().Open(Opening());
        await using EngineHost next = await host.KillAndRestartAsync();
        await Silences(next).Expire("S1", Ann);
        await next.Escalation().Get();
        await next.AdvanceAsync(1.01);
        world.Told().ShouldBe([$"Triggered {OnCall}"]);
    }

    [Fact]
    public async Task ResolvedWhileSilenced_NobodyWasTold_NobodyIsTold()
    {
        await using EngineHost host = await StartAsync();
        await SilenceAsync(host, minutes: 60);
        await host.Alert().Open(Opening());
        await host.AdvanceAsync(10);
        await host.Alert().Resolve(Back(host.Clock.GetUtcNow()));
        await host.AdvanceAsync(120);
        world.Told().ShouldBeEmpty();
    }

    [Fact]
    public async Task ToldBeforeTheSilence_IsToldOfTheEndWithinIt_AndOnlyHe()
    {
        await using EngineHost host = await StartAsync();
        await host.Alert().Open(Opening());
        await host.AdvanceAsync(1);
        await SilenceAsync(host, minutes: 60);
        await host.AdvanceAsync(30); // the CRO's step is held back
        await host.Alert().Resolve(Back(host.Clock.GetUtcNow()));
        await host.AdvanceAsync(120);
        world.Told().ShouldBe([$"Triggered {OnCall}", $"Resolved {OnCall}"]);
    }

    [Fact]
    public async Task MaintenanceWindow_HoldsWithinItOnly()
    {
        await using EngineHost host = await StartAsync();
        SilenceWindow window = new([Weekday.Monday], new(15, 30), TimeSpan.FromMinutes(30), "Europe/Berlin");
        await SilenceAsync(host, minutes: 60 * 24 * 90, window); // 15:30 in Berlin is 14:30 UTC, now
        await host.Alert().Open(Opening());
        await host.AdvanceAsync(29);
        world.Told().ShouldBeEmpty();
        await host.AdvanceAsync(1.01);
        world.Told().ShouldBe([$"Triggered {OnCall}", $"Escalated {Cro}"], ignoreOrder: true);
    }

    [Fact]
    public async Task SilenceOfOtherAlerts_HoldsNothing()
    {
        await using EngineHost host = await StartAsync();
        await Silences(host).Create(Silence(host, 60) with { Matchers = new(["P2"], [], []) });
        await host.Alert().Open(Opening());
        await host.AdvanceAsync(0.01);
        world.Told().ShouldBe([$"Triggered {OnCall}"]);
    }

    [Fact]
    public async Task Create_WithoutReasonOrEnd_IsRefused_AndTwiceIsOne()
    {
        await using EngineHost host = await StartAsync();
        Silence good = Silence(host, 60);
        (await Silences(host).Create(good with { Reason = "" })).Errors.Single().Field.ShouldBe("reason");
        (await Silences(host).Create(good with { EndsAt = good.StartsAt })).Errors.Single().Field.ShouldBe("ends_at");
        (await Silences(host).List()).ShouldBeEmpty();
        (await Silences(host).Create(good)).Code.ShouldBe(OutcomeCode.Done);
        (await Silences(host).Create(good)).Code.ShouldBe(OutcomeCode.Unchanged);
        world.Records.Of<Record.Silence>().ShouldHaveSingleItem().Value.Owner.ShouldBe("ann");
    }

    private async Task<EngineHost> StartAsync(EscalationPolicy? policy = null)
    {
        EngineHost host = await world.StartAsync();
        await host.SaveAsync(policy ?? Policy);
        return host;
    }

    private static ISilencesGrain Silences(EngineHost host) =>
        host.Grains.GetGrain<ISilencesGrain>(GrainKeys.Single);

    private static async Task SilenceAsync(EngineHost host, double minutes, SilenceWindow? window = null) =>
        (await Silences(host).Create(Silence(host, minutes) with { Window = window })).Code.ShouldBe(OutcomeCode.Done);

    private static Silence Silence(EngineHost host, double minutes)
    {
        DateTimeOffset now = host.Clock.GetUtcNow();
        return new("S1", new(["P1"], [], []), now, now.AddMinutes(minutes), null, "ann", "migration", now);
    }

    private IEnumerable<string> Notes(string kind) =>
        world.Records.Of<Record.Event>().Where(e => e.Entry.Kind == kind).Select(e => e.Entry.Text);
}
