using Microsoft.Extensions.DependencyInjection;
using Risk.Contracts;
using Risk.Grains.Common;
using Risk.Grains.Links;
using Risk.Tests.Grains.Alerting;
using Risk.Tests.Grains.People;
using Risk.Tests.Support.Engine;
using Risk.Tests.Support.Fakes;
using Record = Risk.Grains.Records.Record;

namespace Risk.Tests.Grains.Links;

/// <summary>A link shows the alert and changes nothing; its form acts once, as whoever the mail went to.</summary>
public sealed class LinksGrainTests
{
    private readonly GrainWorld world = new();

    [Fact]
    public async Task Open_AsOftenAsOneLikes_ChangesNothing()
    {
        await using EngineHost host = await StartAsync();
        string token = await TokenAsync(host);
        int before = world.Records.Saved.Count;
        for (int i = 0; i < 3; i++)
        {
            LinkView view = await OpenAsync(host, token);
            view.Result.ShouldBe(LinkResult.Shown);
            view.Standing!.ShouldEndWith(", below the limit of -3 %");
            view.Alert!.Status.ShouldBe(AlertStatus.Triggered);
        }
        world.Records.Saved.Count.ShouldBe(before);
    }

    [Fact]
    public async Task Form_OfAVerifiedContact_AcknowledgesAsTheContact()
    {
        await using EngineHost host = await StartAsync();
        await host.PutVerifiedAsync(new("ann", "Ann Lee", [new(Channel.Email, Breaches.OnCall)], [], null, null));
        LinkView done = await ActAsync(host, await TokenAsync(host), comment: "hedging");
        (done.Result, done.Alert!.AcknowledgedBy, done.Actor).ShouldBe((LinkResult.Done, "ann", "ann"));
        world.Records.Of<Record.Event>().ShouldContain(e => e.Entry.Kind == "acknowledged"
            && e.Entry.User == "ann" && e.Entry.Text.Contains("by the link in a message: hedging"));
        Record.Answer answer = world.Records.Of<Record.Answer>().ShouldHaveSingleItem();
        (answer.Person, answer.AlertId, answer.Action, answer.Result).ShouldBe(("ann", "T1.1", "acknowledge", "done"));
    }

    [Fact]
    public async Task Form_OfAnAddressThatNobodyVerified_ActsAsTheAddress()
    {
        await using EngineHost host = await StartAsync();
        await host.People().PutContact(new("ann", "Ann Lee", [new(Channel.Email, Breaches.OnCall)], [], null, null));
        LinkView done = await ActAsync(host, await TokenAsync(host), LinkAction.Resolve);
        (done.Result, done.Alert!.ResolvedBy, done.Stamp).ShouldBe((LinkResult.Done, Breaches.OnCall, null));
    }

    [Fact]
    public async Task Form_SentTwice_ActsOnce()
    {
        await using EngineHost host = await StartAsync();
        string token = await TokenAsync(host);
        LinkRequest request = new(token, (await OpenAsync(host, token)).Stamp!, LinkAction.Acknowledge, null);
        (await SendAsync(host, request)).Result.ShouldBe(LinkResult.Done);
        await host.Alert().Unacknowledge(Breaches.Ann);
        LinkView again = await SendAsync(host, request);
        (again.Result, again.Alert!.Status).ShouldBe((LinkResult.Stale, AlertStatus.Triggered));
        world.Records.Of<Record.Answer>().Select(answer => answer.Result).ShouldBe(["done", "stale"]);
        (await SendAsync(host, request with { Stamp = again.Stamp! })).Result.ShouldBe(LinkResult.Done);
    }

    [Fact]
    public async Task Form_SentTwiceAcrossARestart_ActsOnce()
    {
        EngineHost host = await StartAsync();
        string token = await TokenAsync(host);
        LinkRequest request = new(token, (await OpenAsync(host, token)).Stamp!, LinkAction.Acknowledge, null);
        await SendAsync(host, request);
        await using EngineHost next = await host.KillAndRestartAsync();
        (await SendAsync(next, request)).Result.ShouldBe(LinkResult.Stale);
    }

    [Theory]
    [InlineData(4.9, LinkResult.Done)]
    [InlineData(5, LinkResult.Stale)]
    public async Task Form_OfAnOldPage_DoesNothing(double minutes, LinkResult result)
    {
        await using EngineHost host = await StartAsync();
        string token = await TokenAsync(host);
        string stamp = (await OpenAsync(host, token)).Stamp!;
        await host.AdvanceAsync(minutes);
        (await SendAsync(host, new(token, stamp, LinkAction.Acknowledge, null))).Result.ShouldBe(result);
    }

    [Fact]
    public async Task Form_ForWhatAnotherDidBefore_SaysWho()
    {
        await using EngineHost host = await StartAsync();
        string token = await TokenAsync(host);
        await host.Alert().Acknowledge(Breaches.Ann);
        LinkView late = await ActAsync(host, token);
        (late.Result, late.Alert!.AcknowledgedBy).ShouldBe((LinkResult.Unchanged, "ann"));
        await ActAsync(host, token, LinkAction.Resolve);
        LinkView over = await OpenAsync(host, token);
        (over.Result, over.Alert!.ResolvedBy, over.Stamp).ShouldBe((LinkResult.Shown, Breaches.OnCall, null));
    }

    [Fact]
    public async Task Link_ThatIsExpiredForgedOrOfNoAlert_ShowsNothing()
    {
        await using EngineHost host = await StartAsync();
        string token = await TokenAsync(host);
        string other = await TokenAsync(host, "T9.9");
        (await OpenAsync(host, other)).ShouldBe(new(LinkResult.Gone));
        (await OpenAsync(host, token + "A")).ShouldBe(new(LinkResult.Forged));
        LinkRequest request = new(other[..^2] + "AA", "", LinkAction.Acknowledge, null);
        (await SendAsync(host, request)).ShouldBe(new(LinkResult.Forged));
        await host.AdvanceAsync(TimeSpan.FromDays(7).TotalMinutes);
        (await OpenAsync(host, token)).ShouldBe(new(LinkResult.Expired));
        for (int i = 0; i < 2; i++)
            (await SendAsync(host, request with { Token = token })).ShouldBe(new(LinkResult.Expired));
        world.Records.Of<Record.Answer>().DistinctBy(answer => answer.Id).ShouldHaveSingleItem().Result
            .ShouldBe("expired");
    }

    private async Task<EngineHost> StartAsync()
    {
        EngineHost host = await world.StartAsync();
        await host.SaveAsync(Breaches.Policy);
        await host.Alert().Open(Breaches.Opening());
        await host.AdvanceAsync(0.05);
        return host;
    }

    private static async Task<string> TokenAsync(EngineHost host, string alertId = Breaches.AlertId)
    {
        NotificationRequest request = Notices.Request() with { Recipient = Breaches.OnCall };
        AlertNotice notice = request.Notice with { Alert = request.Notice.Alert with { Id = alertId } };
        string? link = await host.Services.GetRequiredService<IActionLinks>()
            .LinkAsync(request with { Notice = notice, At = host.Clock.GetUtcNow() });
        return link!.Split('/')[^1];
    }

    private static async Task<LinkView> ActAsync(
        EngineHost host, string token, LinkAction action = LinkAction.Acknowledge, string? comment = null) =>
        await SendAsync(host, new(token, (await OpenAsync(host, token)).Stamp!, action, comment));

    private static Task<LinkView> OpenAsync(EngineHost host, string token) =>
        Retry.OnRejection(() => Links(host).Open(token));

    private static Task<LinkView> SendAsync(EngineHost host, LinkRequest request) =>
        Retry.OnRejection(() => Links(host).Act(request));

    private static ILinksGrain Links(EngineHost host) => host.Grains.GetGrain<ILinksGrain>(GrainKeys.Single);
}
