using System.Net;
using NSubstitute;
using Risk.Contracts;
using Risk.Tests.Api.Support;
using Rows = Risk.Tests.Records.Samples;

namespace Risk.Tests.Api.Links;

/// <summary>The page of a link as a browser gets it: no token, no script, and only the form does anything.</summary>
public sealed class LinkPageTests(ApiServer server) : IClassFixture<ApiServer>
{
    private static readonly AlertView Open = Rows.Alert("A1") with
    {
        Status = AlertStatus.Triggered, AcknowledgedBy = null, AcknowledgedAt = null, ResolvedAt = null,
        ResolvedBy = null, Resolution = null, Description = "<script>alert(1)</script>",
    };

    private readonly ILinksGrain links = server.Cluster.GetGrain<ILinksGrain>("all");

    [Fact]
    public async Task Get_ShowsTheAlertAndAForm_AndLoadsNothing()
    {
        links.Open("good").Returns(new LinkView(
            LinkResult.Shown, Open, "ann", "stamp-1", Standing: "VaR 99 % is -3.1 %, below the limit of -3 %"));
        using HttpClient client = server.Client(token: null);
        using HttpResponseMessage answer = await client.SendAsync("GET", "/a/good");
        string page = await TextAsync(answer, HttpStatusCode.OK);
        page.ShouldContain($"<h1>CRITICAL: {Open.PortfolioId}</h1>");
        page.ShouldContain("<p>VaR 99 % is -3.1 %, below the limit of -3 %.</p>");
        page.ShouldContain("Open: nobody has it");
        page.ShouldContain("""name="stamp" value="stamp-1""");
        page.ShouldContain("You act as ann.");
        page.ShouldContain("&lt;script&gt;");
        page.ShouldNotContain("<script");
        string policy = answer.Headers.GetValues("Content-Security-Policy").Single();
        policy.ShouldContain("default-src 'none'");
        policy.ShouldContain("form-action 'self'");
        policy.ShouldNotContain("unsafe");
        answer.Headers.CacheControl!.NoStore.ShouldBeTrue();
        answer.Headers.GetValues("Referrer-Policy").Single().ShouldBe("no-referrer");
        await links.DidNotReceive().Act(Arg.Is<LinkRequest>(request => request.Token == "good"));
    }

    [Fact]
    public async Task Head_HasNoBodyAndDoesNothing()
    {
        links.Open("head").Returns(new LinkView(LinkResult.Shown, Open, "ann", "stamp-1"));
        using HttpClient client = server.Client(token: null);
        using HttpResponseMessage answer = await client.SendAsync("HEAD", "/a/head");
        answer.StatusCode.ShouldBe(HttpStatusCode.OK);
        await links.DidNotReceive().Act(Arg.Is<LinkRequest>(request => request.Token == "head"));
    }

    [Fact]
    public async Task Post_SendsTheFormAndSaysWhatBecameOfIt()
    {
        AlertView mine = Open with
        {
            Status = AlertStatus.Acknowledged, AcknowledgedBy = "ann", AcknowledgedAt = Rows.Noon,
        };
        links.Act(new LinkRequest("post", "stamp-1", LinkAction.Acknowledge, "on it"))
            .Returns(new LinkView(LinkResult.Done, mine, "ann", "stamp-2"));
        string page = await PostAsync("post", "stamp=stamp-1&action=acknowledge&comment=on+it", HttpStatusCode.OK);
        page.ShouldContain("Done: you have it");
        page.ShouldContain("ann has it, since 2024-02-29 12:00:00 UTC");
        page.ShouldContain("value=\"resolve\"");
        page.ShouldNotContain("value=\"acknowledge\"");
    }

    [Theory]
    [InlineData("action=acknowledge&stamp=s", "application/json")]
    [InlineData("action=delete&stamp=s", "application/x-www-form-urlencoded")]
    [InlineData("stamp=s", "application/x-www-form-urlencoded")]
    public async Task Post_OfNoForm_DoesNothing(string body, string type)
    {
        (await PostAsync("bad", body, HttpStatusCode.BadRequest, type)).ShouldContain("Nothing was done");
        await links.DidNotReceive().Act(Arg.Is<LinkRequest>(request => request.Token == "bad"));
    }

    [Theory]
    [InlineData(LinkResult.Forged, HttpStatusCode.Forbidden, "not signed by this service")]
    [InlineData(LinkResult.Expired, HttpStatusCode.Gone, "good for seven days")]
    [InlineData(LinkResult.Gone, HttpStatusCode.NotFound, "no such alert")]
    public async Task Link_ThatIsNotGood_SaysWhy(LinkResult result, HttpStatusCode status, string words)
    {
        links.Open($"{result}").Returns(new LinkView(result));
        links.Act(Arg.Is<LinkRequest>(request => request.Token == $"{result}")).Returns(new LinkView(result));
        using HttpClient client = server.Client(token: null);
        using HttpResponseMessage answer = await client.SendAsync("GET", $"/a/{result}");
        (await TextAsync(answer, status)).ShouldContain(words);
        (await PostAsync($"{result}", "stamp=s&action=resolve", status)).ShouldContain(words);
    }

    [Theory]
    [InlineData(LinkResult.Stale, "older than five minutes")]
    [InlineData(LinkResult.Refused, "The alert is resolved")]
    public async Task Post_ThatIsRefused_ShowsHowTheAlertStands(LinkResult result, string words)
    {
        AlertView over = Open with { Status = AlertStatus.Resolved, ResolvedBy = "bob", ResolvedAt = Rows.Noon };
        links.Act(Arg.Is<LinkRequest>(request => request.Token == $"{result}"))
            .Returns(new LinkView(result, over, "ann", null, "The alert is resolved."));
        string page = await PostAsync($"{result}", "stamp=s&action=acknowledge", HttpStatusCode.Conflict);
        page.ShouldContain(words);
        page.ShouldContain("Resolved by bob, 2024-02-29 12:00:00 UTC");
        page.ShouldNotContain("<form");
    }

    [Fact]
    public async Task Store_ThatIsAway_IsSaidInWords()
    {
        links.Open("away").Returns<LinkView>(_ => throw new StorageUnavailableException("away"));
        using HttpClient client = server.Client(token: null);
        using HttpResponseMessage answer = await client.SendAsync("GET", "/a/away");
        (await TextAsync(answer, HttpStatusCode.ServiceUnavailable)).ShouldContain("Try again");
    }

    [Fact]
    public async Task Links_FollowedTooOften_AreRefusedForAWhile()
    {
        await using ApiServer own = new();
        await own.InitializeAsync();
        own.Cluster.GetGrain<ILinksGrain>("all").Open("x").Returns(new LinkView(LinkResult.Forged));
        using HttpClient client = own.Client(token: null);
        HttpStatusCode[] answers = await Task.WhenAll(Enumerable.Range(0, 700).Select(async _ =>
        {
            using HttpResponseMessage answer = await client.SendAsync("GET", "/a/x");
            return answer.StatusCode;
        }));
        answers.ShouldContain(HttpStatusCode.Forbidden);
        answers.ShouldContain(HttpStatusCode.TooManyRequests);
    }

    private async Task<string> PostAsync(
        string token, string form, HttpStatusCode status, string type = "application/x-www-form-urlencoded")
    {
        using HttpClient client = server.Client(token: null);
        using HttpResponseMessage answer = await client.SendAsync("POST", $"/a/{token}", form, type);
        return await TextAsync(answer, status);
    }

    private static async Task<string> TextAsync(HttpResponseMessage answer, HttpStatusCode status)
    {
        string page = await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
        answer.StatusCode.ShouldBe(status, page);
        answer.Content.Headers.ContentType!.MediaType.ShouldBe("text/html");
        return page;
    }
}
