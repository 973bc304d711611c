using Risk.Contracts;
using Risk.Grains.Common;
using Risk.Tests.Grains.Alerting;
using Risk.Tests.Grains.People;
using Risk.Tests.Support.Engine;
using Risk.Tests.Support.Fakes;
using Record = Risk.Grains.Records.Record;

namespace Risk.Tests.Grains.Replies;

/// <summary>An SMS acts as the contact who verified its number, on the alert of its code; anything else does nothing.
/// </summary>
public sealed class RepliesGrainTests
{
    private const string Number = "+12025550101";

    private readonly GrainWorld world = new();

    [Fact]
    public async Task Ack_FromAVerifiedNumber_AcknowledgesAsTheContact()
    {
        await using EngineHost host = await StartAsync();
        ReplyAnswer answer = await ReplyAsync(host, $"ack {await CodeAsync(host)} on it");
        answer.ShouldBe(new(ReplyResult.Done, "Acknowledged, you have it: Critical P1 var_99"));
        (await host.Alert().Get())!.AcknowledgedBy.ShouldBe("ann");
        world.Records.Of<Record.Event>().ShouldContain(e => e.Entry.Kind == "acknowledged"
            && e.Entry.User == "ann" && e.Entry.Text.Contains("by SMS: on it"));
        (await ReplyAsync(host, $"ack {await CodeAsync(host)}")).ShouldBe(
            new(ReplyResult.Unchanged, "ann had acknowledged it before: Critical P1 var_99"));
        Recorded().ShouldBe(["ann T1.1 acknowledge done", "ann T1.1 acknowledge unchanged"]);
    }

    [Fact]
    public async Task Resolve_FromAVerifiedNumber_ResolvesOnce()
    {
        await using EngineHost host = await StartAsync();
        string code = await CodeAsync(host);
        (await ReplyAsync(host, $"resolve {code}")).Result.ShouldBe(ReplyResult.Done);
        (await host.Alert().Get())!.ResolvedBy.ShouldBe("ann");
        ReplyAnswer late = await ReplyAsync(host, $"ack {code}");
        late.Result.ShouldBe(ReplyResult.Refused);
        late.Text.ShouldContain("The alert is resolved");
    }

    [Theory]
    [InlineData("+12025550199", "ack CODE", ReplyResult.UnknownNumber, "null null acknowledge unknown_number")]
    [InlineData("+12025550102", "ack CODE", ReplyResult.UnverifiedNumber, "null null acknowledge unverified_number")]
    [InlineData(Number, "please ack CODE", ReplyResult.NotUnderstood, "ann null null not_understood")]
    [InlineData(Number, "ack 0000", ReplyResult.WrongCode, "ann null acknowledge wrong_code")]
    public async Task Anything_Else_DoesNothingAndIsOnRecord(
        string number, string text, ReplyResult result, string recorded)
    {
        await using EngineHost host = await StartAsync();
        string words = text.Replace("CODE", await CodeAsync(host), StringComparison.Ordinal);
        (await ReplyAsync(host, words, number)).Result.ShouldBe(result);
        (await host.Alert().Get())!.Status.ShouldBe(AlertStatus.Triggered);
        Recorded().ShouldBe([recorded]);
    }

    [Fact]
    public async Task Code_OfAnotherNumber_IsWrong()
    {
        await using EngineHost host = await StartAsync();
        string others = await Codes(host, "+12025550102").CodeFor(Breaches.AlertId);
        (await ReplyAsync(host, $"ack {others}")).Result.ShouldBe(ReplyResult.WrongCode);
    }

    [Fact]
    public async Task Guesses_AreLimited_AndTheCodeOutlivesTheProcess()
    {
        EngineHost host = await StartAsync();
        string code = await CodeAsync(host);
        for (int i = 0; i < 5; i++)
            (await ReplyAsync(host, "ack 0000")).Result.ShouldBe(ReplyResult.WrongCode);
        await using EngineHost next = await host.KillAndRestartAsync();
        ReplyAnswer blocked = await ReplyAsync(next, $"ack {code}");
        blocked.Result.ShouldBe(ReplyResult.Blocked);
        (await next.Alert().Get())!.Status.ShouldBe(AlertStatus.Triggered);
        await next.AdvanceAsync(60);
        (await CodeAsync(next)).ShouldBe(code);
        (await ReplyAsync(next, $"ack {code}")).Result.ShouldBe(ReplyResult.Done);
    }

    private async Task<EngineHost> StartAsync()
    {
        EngineHost host = await world.StartAsync();
        await host.SaveAsync(Breaches.Policy);
        await host.PutVerifiedAsync(new("ann", "Ann Lee", [new(Channel.Sms, Number)], [], null, null));
        await host.People().PutContact(new("bob", "Bob Ray", [new(Channel.Sms, "+12025550102")], [], null, null));
        await host.Alert().Open(Breaches.Opening());
        return host;
    }

    private IEnumerable<string> Recorded() => world.Records.Of<Record.Answer>().Select(answer =>
        $"{answer.Person ?? "null"} {answer.AlertId ?? "null"} {answer.Action ?? "null"} {answer.Result}");

    private static IReplyCodesGrain Codes(EngineHost host, string number = Number) =>
        host.Grains.GetGrain<IReplyCodesGrain>(number);

    private static Task<string> CodeAsync(EngineHost host) =>
        Retry.OnRejection(() => Codes(host).CodeFor(Breaches.AlertId));

    private static Task<ReplyAnswer> ReplyAsync(EngineHost host, string text, string number = Number) =>
        Retry.OnRejection(() => host.Grains.GetGrain<IRepliesGrain>(GrainKeys.Single).Receive(
            new(Guid.NewGuid().ToString("N"), number, text)));
}
