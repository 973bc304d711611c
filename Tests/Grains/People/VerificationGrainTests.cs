using System.Text.RegularExpressions;
using Risk.Contracts;
using Risk.Grains.Channels;
using Risk.Grains.Common;
using Risk.Tests.Grains.Alerting;
using Risk.Tests.Support.Engine;
using Risk.Tests.Support.Fakes;
using Record = Risk.Grains.Records.Record;

namespace Risk.Tests.Grains.People;

/// <summary>A code goes out by the outbox and comes back; then the address is verified, until it changes.</summary>
public sealed partial class VerificationGrainTests
{
    private static readonly Contact Ann =
        new("ann", "Ann Lee", [new(Channel.Email, "ann@desk.example")], [], null, null);

    private readonly GrainWorld world = new();

    [Fact]
    public async Task Code_FromTheMail_VerifiesTheAddressOnce()
    {
        EngineHost host = await world.StartAsync();
        await host.People().PutContact(Ann);
        Outcome<StartedVerification> started = await StartAsync(host);
        started.Value!.Address.ShouldBe("ann@desk.example");
        started.Value.ExpiresAt.ShouldBe(host.Clock.GetUtcNow().AddMinutes(10));
        await host.AdvanceAsync(0.05);
        string code = Code();
        await using EngineHost next = await host.KillAndRestartAsync();
        (await ConfirmAsync(next, code)).Value!.Channels[0].VerifiedAt.ShouldBe(next.Clock.GetUtcNow());
        (await ConfirmAsync(next, code)).Code.ShouldBe(OutcomeCode.Conflict);
    }

    [Fact]
    public async Task Code_OfThePreviousMailOrTheOldAddress_IsGoodNoMore()
    {
        await using EngineHost host = await world.StartAsync();
        await host.People().PutContact(Ann);
        await StartAsync(host);
        await host.AdvanceAsync(0.05);
        string first = Code();
        await StartAsync(host);
        await host.AdvanceAsync(0.05);
        string second = Code();
        Outcome<Contact> wrong = await ConfirmAsync(host, first == second ? "------" : first);
        wrong.Errors.ShouldHaveSingleItem().Message.ShouldContain("4 more tries");
        await host.People().PutContact(Ann with { Channels = [new(Channel.Email, "ann@home.example")] });
        (await ConfirmAsync(host, second)).Code.ShouldBe(OutcomeCode.Conflict);
        (await host.People().Contact("ann"))!.Channels[0].VerifiedAt.ShouldBeNull();
    }

    [Fact]
    public async Task Start_MoreThanFiveAnHour_SendsNoMore()
    {
        await using EngineHost host = await world.StartAsync();
        await host.People().PutContact(Ann);
        for (int i = 0; i < 5; i++)
            (await StartAsync(host)).Code.ShouldBe(OutcomeCode.Done);
        (await StartAsync(host)).Code.ShouldBe(OutcomeCode.Conflict);
        await host.AdvanceAsync(0.05);
        world.Email.Messages.Count.ShouldBe(5);
    }

    [Fact]
    public async Task Start_WithoutTheAddress_IsNotFound_AndAWebhookNeedsNone()
    {
        await using EngineHost host = await world.StartAsync();
        (await StartAsync(host)).Code.ShouldBe(OutcomeCode.NotFound);
        await host.People().PutContact(Ann with { Channels = [new(Channel.Webhook, "https://desk.example/hook")] });
        (await StartAsync(host)).Code.ShouldBe(OutcomeCode.NotFound);
        Outcome<StartedVerification> webhook = await StartAsync(host, Channel.Webhook);
        webhook.Code.ShouldBe(OutcomeCode.Conflict);
        webhook.Detail!.ShouldContain("needs no verification");
    }

    [Fact]
    public async Task Code_ThatCannotBeSent_IsNoAlertOfTheService()
    {
        world.Email.Answer = _ => new(DeliveryResult.Permanent, "550 no such user");
        await using EngineHost host = await world.StartAsync();
        await host.People().PutContact(Ann);
        await StartAsync(host);
        await host.AdvanceAsync(1);
        world.Records.Of<Record.Notification>().Last().View.Status.ShouldBe(NotificationStatus.Dead);
        world.Records.Of<Record.Alert>().ShouldBeEmpty();
    }

    private string Code() => CodePattern().Match(world.Email.Messages[^1].Text).Value;

    private static Task<Outcome<StartedVerification>> StartAsync(EngineHost host, Channel channel = Channel.Email) =>
        Retry.OnRejection(() => Grain(host, channel).Start("ann", channel));

    private static Task<Outcome<Contact>> ConfirmAsync(EngineHost host, string code) =>
        Retry.OnRejection(() => Grain(host, Channel.Email).Confirm("ann", Channel.Email, code));

    private static IVerificationGrain Grain(EngineHost host, Channel channel) =>
        host.Grains.GetGrain<IVerificationGrain>(GrainKeys.Verification("ann", channel));

    [GeneratedRegex("^[0-9]{6}")]
    private static partial Regex CodePattern();
}
