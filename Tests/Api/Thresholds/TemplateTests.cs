using System.Text.Json.Nodes;
using Risk.Api.Security;
using Risk.Tests.Api.Support;

namespace Risk.Tests.Api.Thresholds;

/// <summary>Templates over REST, by the whole service: made, applied to portfolios, applied again.</summary>
public sealed class TemplateTests(RiskService service) : IClassFixture<RiskService>, IAsyncLifetime
{
    private const string Limits = """
        {"name":"var","metric_type":"var_99","comparison_type":"less_than","threshold_value":-0.05,"severity":"high"},
        {"name":"lev","metric_type":"leverage_ratio","comparison_type":"greater_than","threshold_value":2,
         "severity":"medium","clear_value":1.9}
        """;

    private readonly HttpClient client = service.Client();

    public async ValueTask InitializeAsync()
    {
        foreach (string id in (string[])["tp1", "tp2"])
            await client.PutAsync($"/api/portfolios/{id}", """{"cash":1000}""");
    }

    [Fact]
    public async Task Template_IsMadeChangedListedAndDeleted()
    {
        JsonNode made = await client.PostAsync(
            "/api/risk/threshold-templates", $$"""{"id":"a","limits":[{{Limits}}]}""");
        made["version"]!.GetValue<int>().ShouldBe(1);
        JsonNode changed = await client.PutAsync(
            "/api/risk/threshold-templates/a", $$"""{"description":"desk","limits":[{{Limits}}]}""");
        (changed["version"]!.GetValue<int>(), changed.Text("description")).ShouldBe((2, "desk"));
        (await client.GetJsonAsync("/api/risk/threshold-templates/a")).ToJsonString().ShouldBe(changed.ToJsonString());
        (await client.GetJsonAsync("/api/risk/threshold-templates")).Items().ShouldContain(t => t!.Text("id") == "a");
        using HttpResponseMessage again = await client.SendAsync(
            "POST", "/api/risk/threshold-templates", $$"""{"id":"a","limits":[{{Limits}}]}""");
        (await again.ProblemAsync(400)).ShouldContain("an id that no template has");
        using HttpResponseMessage deleted = await client.SendAsync("DELETE", "/api/risk/threshold-templates/a");
        ((int)deleted.StatusCode).ShouldBe(204);
        using HttpResponseMessage gone = await client.SendAsync("GET", "/api/risk/threshold-templates/a");
        (await gone.ProblemAsync(404)).ShouldBe("There is no threshold template 'a'.");
    }

    [Fact]
    public async Task Apply_SaysWhatBecameOfEachPortfolio_AndAgainChangesNothing()
    {
        await client.PutAsync("/api/risk/threshold-templates/b", $$"""{"limits":[{{Limits}}]}""");
        JsonNode first = await ApplyAsync("b", """{"portfolio_ids":["tp1","nowhere","tp2"]}""");
        Statuses(first).ShouldBe([("tp1", "applied"), ("nowhere", "failed"), ("tp2", "applied")]);
        first["items"]![0]!["created"]!.ToJsonString().ShouldBe("""["tp1.b.var","tp1.b.lev"]""");
        first["items"]![1]!.Text("detail").ShouldBe("There is no portfolio 'nowhere'.");
        (await client.GetJsonAsync("/api/risk/thresholds/tp1.b.lev")).Text("template_id").ShouldBe("b");
        Statuses(await ApplyAsync("b", """{"portfolio_ids":["tp1","tp2"]}"""))
            .ShouldBe([("tp1", "unchanged"), ("tp2", "unchanged")]);
    }

    [Fact]
    public async Task Apply_Create_KeepsWhatWasEdited_Replace_MakesItTheTemplatesAgain()
    {
        await client.PutAsync("/api/risk/threshold-templates/c", $$"""{"limits":[{{Limits}}]}""");
        await ApplyAsync("c", """{"portfolio_ids":["tp1"]}""");
        await client.PutAsync("/api/risk/thresholds/tp1.c.var", """
            {"portfolio_id":"tp1","metric_type":"var_99","comparison_type":"less_than","threshold_value":-0.01,
             "severity":"low","template_id":"c"}
            """);
        await client.PutAsync("/api/risk/threshold-templates/c", """
            {"limits":[{"name":"var","metric_type":"var_99","comparison_type":"less_than","threshold_value":-0.04,
             "severity":"high"}]}
            """);
        Statuses(await ApplyAsync("c", """{"portfolio_ids":["tp1"]}""")).ShouldBe([("tp1", "unchanged")]);
        JsonNode replaced = await ApplyAsync("c", """{"portfolio_ids":["tp1"],"mode":"replace"}""");
        replaced["items"]![0]!["updated"]!.ToJsonString().ShouldBe("""["tp1.c.var"]""");
        replaced["items"]![0]!["removed"]!.ToJsonString().ShouldBe("""["tp1.c.lev"]""");
        JsonNode again = await client.GetJsonAsync("/api/risk/thresholds/tp1.c.var");
        again["threshold_value"]!.ToJsonString().ShouldBe("-0.04");
        using HttpResponseMessage gone = await client.SendAsync("GET", "/api/risk/thresholds/tp1.c.lev");
        ((int)gone.StatusCode).ShouldBe(404);
    }

    [Fact]
    public async Task Apply_DryRun_SaysWhatItWouldBe_AndStoresNothing()
    {
        await client.PutAsync("/api/risk/threshold-templates/f", $$"""{"limits":[{{Limits}}]}""");
        JsonNode answer = await client.PostAsync(
            "/api/risk/threshold-templates/f/apply?dry_run=true", """{"portfolio_ids":["tp1"]}""");
        answer["dry_run"]!.GetValue<bool>().ShouldBeTrue();
        answer["items"]![0]!["created"]!.ToJsonString().ShouldBe("""["tp1.f.var","tp1.f.lev"]""");
        using HttpResponseMessage none = await client.SendAsync("GET", "/api/risk/thresholds/tp1.f.var");
        ((int)none.StatusCode).ShouldBe(404);
        JsonNode done = await ApplyAsync("f", """{"portfolio_ids":["tp1"]}""");
        (done["dry_run"]!.GetValue<bool>(), done["items"]!.ToJsonString())
            .ShouldBe((false, answer["items"]!.ToJsonString()));
    }

    [Fact]
    public async Task Apply_ToAll_IsToThoseThatTheCallerMaySee()
    {
        await client.PutAsync("/api/risk/threshold-templates/d", $$"""{"limits":[{{Limits}}]}""");
        using HttpClient tenant = service.Client(Role.RiskManager, "tp2");
        JsonNode applied = await tenant.PostAsync(
            "/api/risk/threshold-templates/d/apply", """{"portfolio_ids":"all"}""");
        Statuses(applied).ShouldBe([("tp2", "applied")]);
        JsonNode refused = await tenant.PostAsync(
            "/api/risk/threshold-templates/d/apply", """{"portfolio_ids":["tp1"]}""");
        Statuses(refused).ShouldBe([("tp1", "failed")]);
        Statuses(await ApplyAsync("d", """{"portfolio_ids":"all"}""")).ShouldContain(("tp1", "applied"));
    }

    [Theory]
    [InlineData("""{"portfolio_ids":"some"}""", "an array of portfolio ids, or \"all\"")]
    [InlineData("""{"portfolio_ids":[]}""", "1 to 1000 ids")]
    [InlineData("""{"portfolio_ids":["a b"]}""", "portfolio_ids is 'a b'")]
    [InlineData("""{"portfolio_ids":"all","mode":"merge"}""", "one of create, replace")]
    [InlineData("{}", "portfolio_ids is missing")]
    public async Task Apply_Malformed_IsRefusedByField(string body, string says)
    {
        using HttpResponseMessage answer = await client.SendAsync(
            "POST", "/api/risk/threshold-templates/e/apply", body);
        (await answer.ProblemAsync(400)).ShouldContain(says);
    }

    public ValueTask DisposeAsync()
    {
        client.Dispose();
        return ValueTask.CompletedTask;
    }

    private Task<JsonNode> ApplyAsync(string template, string body) =>
        client.PostAsync($"/api/risk/threshold-templates/{template}/apply", body);

    private static IEnumerable<(string, string)> Statuses(JsonNode answer) =>
        answer.Items().Select(item => (item!.Text("portfolio_id"), item!.Text("status")));
}
