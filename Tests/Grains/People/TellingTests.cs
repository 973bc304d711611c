using Risk.Contracts;
using Risk.Grains.Common;
using Risk.Tests.Grains.Alerting;
using Risk.Tests.Support.Engine;
using Risk.Tests.Support.Fakes;
using Record = Risk.Grains.Records.Record;

namespace Risk.Tests.Grains.People;

/// <summary>Names among the recipients are found when a step runs, not when the policy was saved.</summary>
public sealed class TellingTests
{
    private static readonly Contact Ann =
        new("ann", "Ann Lee", [new(Channel.Email, "ann@desk.example")], [], null, null);

    private static readonly Contact Bob =
        new("bob", "Bob Ray", [new(Channel.Email, "bob@desk.example")], [], null, null);

    private readonly GrainWorld world = new();

    [Fact]
    public async Task HandOverBetweenTwoSteps_TellsWhoeverIsOnCallThen()
    {
        await using EngineHost host = await StartAsync(Policy("role:desk", "role:desk"));
        await People(host).PutSchedule(Desk(host.Clock.GetUtcNow().AddMinutes(10)));
        await host.Alert().Open(Breaches.Opening());
        await host.AdvanceAsync(15);
        world.Told().ShouldBe(["Triggered ann@desk.example", "Escalated bob@desk.example"]);
        Texts().ShouldContain(text =>
            text.EndsWith("role:desk is Bob Ray, on call in desk by an override", StringComparison.Ordinal));
    }

    [Fact]
    public async Task GapInTheSchedule_IsSkippedToTheNextStepAtOnce()
    {
        await using EngineHost host = await StartAsync(Policy("role:desk", "user:bob"));
        OnCallSchedule desk = Desk(host.Clock.GetUtcNow()) with { Overrides = [] };
        await People(host).PutSchedule(desk with { Layers = [desk.Layers[0] with { StartsOn = new(2027, 1, 1) }] });
        await host.Alert().Open(Breaches.Opening());
        await host.AdvanceAsync(0.05);
        world.Told().ShouldBe(["Triggered bob@desk.example"]);
        Texts().ShouldContain("step 1, first, reaches nobody");
        world.Records.Of<Record.Notification>().ShouldContain(n => n.View.Recipient == "role:desk"
            && n.View.Status == NotificationStatus.Suppressed && n.View.Reason == "nobody is on call in desk");
    }

    [Fact]
    public async Task ContactThatMoved_IsToldThereAndHearsOfTheEndOnce()
    {
        await using EngineHost host = await StartAsync(Policy("user:ann", "user:ann"));
        await host.Alert().Open(Breaches.Opening());
        await host.AdvanceAsync(1);
        await People(host).PutContact(Ann with { Channels = [new(Channel.Email, "ann@home.example")] });
        await host.AdvanceAsync(15);
        await host.Alert().Resolve(Breaches.Back(host.Clock.GetUtcNow()));
        await host.AdvanceAsync(1);
        world.Told().ShouldBe(
            ["Triggered ann@desk.example", "Escalated ann@home.example", "Resolved ann@home.example"]);
    }

    [Fact]
    public async Task Contact_WithALanguage_IsToldInItEachTime()
    {
        await using EngineHost host = await StartAsync(Policy("user:ann", "user:bob"));
        await People(host).PutContact(Ann with { Language = "de-CH" });
        await host.Alert().Open(Breaches.Opening());
        await host.AdvanceAsync(1);
        await host.Alert().Resolve(Breaches.Back(host.Clock.GetUtcNow()));
        await host.AdvanceAsync(1);
        world.Email.Messages.Select(message => message.Payload.Language).ShouldBe(["de-CH", "de-CH"]);
    }

    [Fact]
    public async Task ContactThatWasRemoved_StillHearsOfTheEnd()
    {
        await using EngineHost host = await StartAsync(Policy("user:ann", "user:bob"));
        await host.Alert().Open(Breaches.Opening());
        await host.AdvanceAsync(1);
        await People(host).DeleteContact("ann");
        await host.Alert().Resolve(Breaches.Back(host.Clock.GetUtcNow()));
        await host.AdvanceAsync(1);
        world.Told().ShouldBe(["Triggered ann@desk.example", "Resolved ann@desk.example"]);
    }

    private static EscalationPolicy Policy(string first, string second) => Breaches.Policy with
    {
        Steps =
        [
            new("first", TimeSpan.Zero, [first], NotificationType.Email),
            new("second", TimeSpan.FromMinutes(15), [second], NotificationType.Email),
        ],
    };

    /// <summary>Ann, and from an instant on Bob.</summary>
    private static OnCallSchedule Desk(DateTimeOffset bobFrom) => new(
        "desk", "Desk", "UTC",
        [new("week", ["ann"], RotationUnit.Weekly, 1, new(2026, 1, 1), default, [])],
        [new("bob", bobFrom, bobFrom.AddHours(1))]);

    private static IPeopleGrain People(EngineHost host) => host.Grains.GetGrain<IPeopleGrain>(GrainKeys.Single);

    private async Task<EngineHost> StartAsync(EscalationPolicy policy)
    {
        EngineHost host = await world.StartAsync();
        await Retry.OnRejection(() => People(host).PutContact(Ann));
        await People(host).PutContact(Bob);
        (await host.SaveAsync(policy)).Code.ShouldBe(OutcomeCode.Done);
        return host;
    }

    private IEnumerable<string> Texts() => world.Records.Of<Record.Event>().Select(e => e.Entry.Text);
}
