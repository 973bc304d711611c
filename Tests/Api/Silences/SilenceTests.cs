using System.Text.Json.Nodes;
using NSubstitute;
using Risk.Api.Security;
using Risk.Contracts;
using Risk.Tests.Api.Support;
using Rows = Risk.Tests.Records.Samples;

namespace Risk.Tests.Api.Silences;

/// <summary>Silences as they are on the wire, and who may make and end which.</summary>
public sealed class SilenceTests(ApiServer server) : IClassFixture<ApiServer>
{
    private const string Migration = """
        {"id":"S1","portfolio_ids":["P1","EQ-*"],"metric_types":["var_*"],"severities":["low"],
        "starts_at":"2026-01-05T14:30:00Z","ends_at":"2026-04-05T14:30:00Z","reason":"migration",
        "window":{"days":["saturday"],"start":"22:30","duration_minutes":240,"time_zone":"Europe/Berlin"}}
        """;

    private ISilencesGrain Silences => server.Cluster.GetGrain<ISilencesGrain>("all");

    [Fact]
    public async Task Post_SaysWhatIsHeldBack_AndWhoOwnsIt()
    {
        Silence? given = null;
        Silences.Create(Arg.Do<Silence>(s => given = s))
            .Returns(call => Outcomes.Done(new SilenceView(call.Arg<Silence>(), SilenceStatus.Pending, null)));
        using HttpClient client = server.Client();
        JsonNode made = await client.PostAsync("/api/risk/silences", Migration);
        given!.Owner.ShouldBe("kim");
        given.Window!.Days.ShouldBe([Weekday.Saturday]);
        given.Window.Length.ShouldBe(TimeSpan.FromHours(4));
        (made.Text("status"), made.Text("owner"), made.Text("reason")).ShouldBe(("pending", "kim", "migration"));
        made["window"]!["start"]!.GetValue<string>().ShouldBe("22:30");
    }

    [Theory]
    [InlineData("""{"reason":"x"}""", "ends_at is missing")]
    [InlineData("""{"ends_at":"2026-01-05T14:30:00Z"}""", "reason is missing")]
    [InlineData("""{"ends_at":"2026-01-05T14:30:00Z","reason":"x","owner":"bob"}""", "owner")]
    [InlineData("""{"id":"_S","ends_at":"2026-01-05T14:30:00Z","reason":"x"}""", "id is")]
    [InlineData("""{"ends_at":"2026-01-05T14:30:00Z","reason":"x","severities":["bad"]}""", "severities[0]")]
    public async Task Post_Malformed_IsRefusedByName(string body, string detail)
    {
        using HttpClient client = server.Client();
        using HttpResponseMessage answer = await client.SendAsync("POST", "/api/risk/silences", body);
        (await answer.ProblemAsync(400)).ShouldContain(detail);
    }

    [Theory]
    [InlineData("[\"P1\"]", true)]
    [InlineData("[\"P1\",\"P2\"]", false)]
    [InlineData("[\"P*\"]", false)]
    [InlineData("[]", false)]
    public async Task Post_TokenForSomePortfolios_MaySilenceOnlyThese(string portfolios, bool allowed)
    {
        Silences.Create(Arg.Any<Silence>())
            .Returns(call => Outcomes.Done(new SilenceView(call.Arg<Silence>(), SilenceStatus.Active, null)));
        using HttpClient client = server.Client(Role.RiskManager, "P1");
        using HttpResponseMessage answer = await client.SendAsync("POST", "/api/risk/silences",
            $$"""{"portfolio_ids":{{portfolios}},"ends_at":"2026-01-05T14:30:00Z","reason":"x"}""");
        ((int)answer.StatusCode).ShouldBe(allowed ? 201 : 400);
    }

    [Fact]
    public async Task List_ShowsThoseThatMayConcernTheCaller()
    {
        Silence all = Rows.Silence("S1");
        Silence other = all with { Id = "S2", Matchers = new(["P9"], [], []) };
        Silences.List().Returns([
            new SilenceView(all, SilenceStatus.Active, Rows.Noon), new SilenceView(other, SilenceStatus.Active, null)]);
        using HttpClient mine = server.Client(Role.Viewer, "P1");
        (await mine.GetJsonAsync("/api/risk/silences")).Items().Single()!.Text("id").ShouldBe("S1");
        using HttpClient everyones = server.Client();
        (await everyones.GetJsonAsync("/api/risk/silences?status=active")).Items().Count.ShouldBe(2);
        (await everyones.GetJsonAsync("/api/risk/silences?status=expired")).Items().ShouldBeEmpty();
    }

    [Fact]
    public async Task Delete_OfAnothersSilence_LooksLikeNone()
    {
        SilenceView view = new(Rows.Silence("S3"), SilenceStatus.Active, null);
        Silences.Get("S3").Returns(view);
        Silences.Expire("S3", Arg.Is<UserAction>(a => a.User == "kim")).Returns(Outcomes.Done(view));
        using HttpClient mine = server.Client(Role.RiskManager, "P1");
        using HttpResponseMessage refused = await mine.SendAsync("DELETE", "/api/risk/silences/S3");
        await refused.ProblemAsync(404);
        using HttpClient everyones = server.Client();
        using HttpResponseMessage done = await everyones.SendAsync("DELETE", "/api/risk/silences/S3");
        ((int)done.StatusCode).ShouldBe(204);
    }
}
