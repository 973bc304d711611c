using System.Text.Json.Nodes;
using Risk.Api.Endpoints.Portfolios;
using Risk.Api.Security;
using Risk.Tests.Api.Support;
using Risk.Tests.Support;

namespace Risk.Tests.Api.Service;

/// <summary>Portfolios over HTTP against the real grains.</summary>
public sealed class PortfolioStoryTests(RiskService service) : IClassFixture<RiskService>, IDisposable
{
    private readonly HttpClient client = service.Client();

    [Fact]
    public async Task Portfolio_IsCreatedChangedListedAndDeleted()
    {
        JsonNode made = await client.PutAsync(
            "/api/portfolios/story", """{"name":"Story","cash":1000.25,"desk":"A"}""");
        (made.Text("name"), made.Text("base_currency")).ShouldBe(("Story", "USD"));
        made["cash"]!.ToJsonString().ShouldBe("1000.25");
        JsonNode changed = await client.PutAsync("/api/portfolios/story", """{"desk":"B"}""");
        (changed.Text("name"), changed.Text("desk")).ShouldBe(("Story", "B"));
        (await client.GetJsonAsync("/api/portfolios/story")).ToJsonString().ShouldBe(changed.ToJsonString());
        (await client.GetJsonAsync("/api/portfolios")).Items().ShouldContain(p => p!.Text("id") == "story");

        using HttpResponseMessage deleted = await client.SendAsync("DELETE", "/api/portfolios/story");
        ((int)deleted.StatusCode).ShouldBe(204);
        foreach (string path in new[] { "", "/metrics", "/metrics/history?metric=nav" })
        {
            using HttpResponseMessage gone = await client.SendAsync("GET", "/api/portfolios/story" + path);
            (await gone.ProblemAsync(404)).ShouldBe("There is no portfolio 'story'.");
        }
        (await client.GetJsonAsync("/api/portfolios")).Items().ShouldNotContain(p => p!.Text("id") == "story");
    }

    [Fact]
    public async Task VarMethod_IsSetListedAndTakenBack()
    {
        JsonNode made = await client.PutAsync("/api/portfolios/method", "{}");
        made["var_method"].ShouldBeNull("the service's own");
        JsonNode set = await client.PutAsync("/api/portfolios/method", """{"var_method":"cornish_fisher"}""");
        set.Text("var_method").ShouldBe("cornish_fisher");
        (await client.PutAsync("/api/portfolios/method", """{"desk":"B"}""")).Text("var_method")
            .ShouldBe("cornish_fisher");
        (await client.GetJsonAsync("/api/portfolios")).Items().Single(p => p!.Text("id") == "method")!
            .Text("var_method").ShouldBe("cornish_fisher");
        JsonNode back = await client.PutAsync("/api/portfolios/method", """{"var_method":"default"}""");
        back["var_method"].ShouldBeNull();
        (await client.GetJsonAsync("/api/portfolios/method")).ToJsonString().ShouldBe(back.ToJsonString());
    }

    [Fact]
    public async Task Bookings_AreAnsweredWithThePortfolioAfterThem()
    {
        await client.PutAsync("/api/portfolios/book", """{"cash":1000}""");
        JsonNode held = await client.PutAsync(
            "/api/portfolios/book/positions", """{"positions":[{"symbol":"AAA","quantity":10,"average_price":5}]}""");
        held["positions"]!.ToJsonString().ShouldBe("""[{"symbol":"AAA","quantity":10,"average_price":5}]""");
        const string trade = """
            {"execution_id":"E1","symbol":"AAA","side":"sell","quantity":4,"price":6.5,
             "executed_at":"2026-01-05T14:30:00Z"}
            """;
        JsonNode sold = await client.PostAsync("/api/portfolios/book/executions", trade);
        JsonNode again = await client.PostAsync("/api/portfolios/book/executions", trade);
        sold["cash"]!.ToJsonString().ShouldBe("1026");
        again["cash"]!.ToJsonString().ShouldBe("1026");
        again["positions"]![0]!["quantity"]!.ToJsonString().ShouldBe("6");
        JsonNode paid = await client.PostAsync("/api/portfolios/book/cash-flows", """{"amount":-26,"flow_id":"F1"}""");
        paid["cash"]!.ToJsonString().ShouldBe("1000");
        JsonNode margin = await client.PostAsync("/api/portfolios/book/margin", """
            {"initial_long":0.6,"initial_short":0.6,"maintenance_long":0.3,"maintenance_short":0.4}
            """);
        margin["margin"]!["maintenance_short"]!.ToJsonString().ShouldBe("0.4");
    }

    [Theory]
    [InlineData("PUT", "", """{"base_currency":"dollars"}""", "base_currency")]
    [InlineData("PUT", "/positions", """{"positions":[{"symbol":"A","quantity":1},{"symbol":"A","quantity":2}]}""",
        "positions[1].symbol")]
    [InlineData("POST", "/cash-flows", """{"amount":0}""", "amount")]
    [InlineData("POST", "/margin",
        """{"initial_long":2,"initial_short":0.5,"maintenance_long":0.3,"maintenance_short":0.4}""", "initial_long")]
    public async Task Meaning_ThatIsWrong_IsRefusedByFieldAndChangesNothing(
        string method, string path, string body, string field)
    {
        await client.PutAsync("/api/portfolios/strict", """{"cash":5}""");
        JsonNode before = await client.GetJsonAsync("/api/portfolios/strict");
        using HttpResponseMessage answer = await client.SendAsync(method, "/api/portfolios/strict" + path, body);
        string detail = await answer.ProblemAsync(400);
        (await answer.JsonAsync())["errors"]!.AsArray().ShouldContain(e => e!.Text("field").EndsWith(field), detail);
        (await client.GetJsonAsync("/api/portfolios/strict")).ToJsonString().ShouldBe(before.ToJsonString());
    }

    [Fact]
    public async Task Metrics_FollowThePricesThatWereAccepted()
    {
        await client.PutAsync("/api/portfolios/moving", """{"cash":100}""");
        await client.PutAsync("/api/portfolios/moving/positions", """{"positions":[{"symbol":"MOV","quantity":10}]}""");
        JsonNode empty = await client.GetJsonAsync("/api/portfolios/moving/metrics");
        empty.Text("status").ShouldBe("incomplete");
        empty["missing_symbols"]!.ToJsonString().ShouldBe("""["MOV"]""");
        await client.PostAsync("/api/market-data/closes", "2026-01-02,MOV,10\n2026-01-05,MOV,11\n", "text/csv");
        JsonNode closed = await client.GetJsonAsync("/api/portfolios/moving/metrics");
        (await NavAsync("moving")).ShouldBe(210);
        closed["sequence"]!.GetValue<long>().ShouldBeGreaterThan(empty["sequence"]!.GetValue<long>());
        await client.PostAsync("/api/market-data/prices", "2026-01-06T14:30:00Z,MOV,12\n", "text/csv");
        await Poll.UntilAsync(async () => await NavAsync("moving") == 220);
        JsonNode history = await client.GetJsonAsync("/api/portfolios/moving/metrics/history?metric=nav&limit=1");
        history.Text("metric").ShouldBe("nav");
        history.Items().Count.ShouldBe(1);
    }

    [Fact]
    public async Task Metrics_HaveTheDocumentedIds()
    {
        await client.PutAsync("/api/portfolios/ids", "{}");
        JsonNode metrics = (await client.GetJsonAsync("/api/portfolios/ids/metrics"))["metrics"]!;
        IEnumerable<string> ids = metrics.AsObject().SelectMany(group =>
            group.Value is JsonObject nested ? nested.Select(n => $"{group.Key}.{n.Key}") : [group.Key]);
        ids.ShouldBe(MetricNames.All);
    }

    [Fact]
    public async Task Scope_LimitsListsAndTheMetricsOfAll()
    {
        await client.PutAsync("/api/portfolios/mine", "{}");
        await client.PutAsync("/api/portfolios/theirs", "{}");
        using HttpClient own = service.Client(Role.Viewer, "mine");
        (await own.GetJsonAsync("/api/portfolios")).Items().Select(p => p!.Text("id")).ShouldBe(["mine"]);
        JsonArray snapshots = (await own.GetJsonAsync("/api/portfolios/metrics")).Items();
        snapshots.Select(p => p!.Text("portfolio_id")).ShouldBe(["mine"]);
    }

    [Fact]
    public async Task List_ContinuesAtItsCursor()
    {
        foreach (string id in new[] { "page-1", "page-2", "page-3" })
            await client.PutAsync($"/api/portfolios/{id}", "{}");
        using HttpClient own = service.Client(Role.Viewer, "page-1", "page-2", "page-3");
        JsonNode first = await own.GetJsonAsync("/api/portfolios?limit=2");
        first.Items().Select(p => p!.Text("id")).ShouldBe(["page-1", "page-2"]);
        JsonNode rest = await own.GetJsonAsync($"/api/portfolios?limit=2&cursor={first.Text("next_cursor")}");
        rest.Items().Select(p => p!.Text("id")).ShouldBe(["page-3"]);
        rest["next_cursor"].ShouldBeNull();
    }

    public void Dispose() => client.Dispose();

    private async Task<double> NavAsync(string portfolio) =>
        (await client.GetJsonAsync($"/api/portfolios/{portfolio}/metrics"))["metrics"]!["nav"]!.GetValue<double>();
}
