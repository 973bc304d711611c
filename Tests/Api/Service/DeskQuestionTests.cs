using System.Text.Json.Nodes;
using Risk.Api.Security;
using Risk.Tests.Api.Support;
using Risk.Tests.Support;

namespace Risk.Tests.Api.Service;

/// <summary>What the pages ask beside the lists, over HTTP against the real grains.</summary>
public sealed class DeskQuestionTests(RiskService service) : IClassFixture<RiskService>, IDisposable
{
    private readonly HttpClient client = service.Client();

    [Fact]
    public async Task System_TellsOfThePricesAndOfWhatTheServiceNeeds()
    {
        string now = TimeProvider.System.GetUtcNow().ToString("O");
        await client.PostAsync("/api/market-data/prices", $$"""
            {"prices":[{"symbol":"SYSA","price":10,"at":"{{now}}"},{"symbol":"SYSA","price":1000,"at":"{{now}}"}]}
            """);
        using HttpClient viewer = service.Client(Role.Viewer);

        JsonNode system = await viewer.GetJsonAsync("/api/system");

        system.Text("status").ShouldBe("ok");
        JsonNode node = system["nodes"]!.AsArray()[0]!;
        node.Text("name").ShouldNotBeEmpty();
        ((int)node["activations"]!).ShouldBeGreaterThan(0);
        JsonNode feed = system["feed"]!;
        ((int)feed["symbols"]!).ShouldBeGreaterThanOrEqualTo(1);
        ((double)feed["lag_p99_seconds"]!).ShouldBeGreaterThanOrEqualTo((double)feed["lag_p50_seconds"]!);
        JsonNode refused = feed["refused"]!.AsArray().First(tick => tick!.Text("symbol") == "SYSA")!;
        (refused.Text("reason"), (decimal)refused["last_price"]!).ShouldBe(("jump", 10));
        JsonNode database = system["dependencies"]!.AsArray().Single(one => one!.Text("name") == "database")!;
        ((bool)database["healthy"]!).ShouldBeTrue();
        database["since"].ShouldNotBeNull();
        database["last_error"].ShouldBeNull();
    }

    [Fact]
    public async Task Executions_AreListedNewestFirst()
    {
        await client.PutAsync("/api/portfolios/traded", """{"cash":1000}""");
        foreach (int minute in new[] { 0, 1, 2 })
        {
            await client.PostAsync("/api/portfolios/traded/executions", $$"""
                {"execution_id":"E{{minute}}","symbol":"AAA","side":"buy","quantity":1.5,"price":2,
                 "executed_at":"2026-01-05T14:0{{minute}}:00Z"}
                """);
        }
        using HttpClient viewer = service.Client(Role.Viewer, "traded");

        JsonNode first = await viewer.GetJsonAsync("/api/portfolios/traded/executions?limit=2");
        JsonNode rest = await viewer.GetJsonAsync(
            $"/api/portfolios/traded/executions?limit=2&cursor={first.Text("next_cursor")}");

        first.Items().Concat(rest.Items()).Select(trade => trade!.Text("execution_id")).ShouldBe(["E2", "E1", "E0"]);
        JsonNode newest = first.Items()[0]!;
        (newest.Text("symbol"), newest.Text("side"), newest.Text("executed_at"))
            .ShouldBe(("AAA", "buy", "2026-01-05T14:02:00Z"));
        ((decimal)newest["quantity"]!, (decimal)newest["price"]!).ShouldBe((1.5m, 2m));
        await (await viewer.SendAsync("GET", "/api/portfolios/other/executions")).ProblemAsync(404);
    }

    [Fact]
    public async Task Alerts_ThatWait_AreListedAndCounted()
    {
        await BreakAsync("wait-low", "low");
        string taken = await BreakAsync("wait-high", "high");
        await client.PostAsync($"/api/risk/alerts/{taken}/acknowledge", """{"comment":"mine"}""");
        using HttpClient desk = service.Client(Role.Viewer, "wait-low", "wait-high");

        await Poll.UntilAsync(async () =>
            (int)(await desk.GetJsonAsync("/api/risk/alerts/counts"))["acknowledged"]! == 1);
        JsonNode counts = await desk.GetJsonAsync("/api/risk/alerts/counts");
        ((int)counts["open"]!, (int)counts["waiting"]!, (int)counts["snoozed"]!).ShouldBe((2, 1, 0));
        counts["severities"]!.AsArray().Select(one => (one!.Text("severity"), (int)one!["open"]!, (int)one["waiting"]!))
            .ShouldBe([("low", 1, 1), ("medium", 0, 0), ("high", 1, 0), ("critical", 0, 0)]);
        (await PortfoliosAsync(desk, "waiting=true")).ShouldBe(["wait-low"]);
        (await PortfoliosAsync(desk, "status=acknowledged,resolved")).ShouldBe(["wait-high"]);
        (await PortfoliosAsync(desk, "severity=low&severity=high&portfolio_id=wait-low,wait-high")).ShouldBe(
            ["wait-low", "wait-high"], ignoreOrder: true);
        (await (await desk.SendAsync("GET", "/api/risk/alerts?severity=low,huge")).ProblemAsync(400))
            .ShouldContain("severity is 'huge'");
    }

    [Fact]
    public async Task Statistics_AreOfWhatTheCallerMaySee()
    {
        string alert = await BreakAsync("noisy", "medium");
        await BreakAsync("hidden", "medium");
        await client.PostAsync($"/api/risk/alerts/{alert}/acknowledge", "{}");
        using HttpClient desk = service.Client(Role.Viewer, "noisy");

        JsonNode? statistics = null;
        await Poll.UntilAsync(async () =>
            (int)(statistics = await desk.GetJsonAsync("/api/risk/alerts/statistics"))["acknowledged"]! == 1);

        ((int)statistics!["alerts"]!).ShouldBe(1);
        statistics["limits"]!.AsArray().Single()!.Text("threshold_id").ShouldBe("noisy");
        statistics["severities"]!.AsArray().Select(one => (int)one!["alerts"]!).ShouldBe([0, 1, 0, 0]);
        ((double)statistics["acknowledge_p50_seconds"]!).ShouldBeGreaterThan(0);
        await (await desk.SendAsync("GET", "/api/risk/alerts/statistics?from=2020-01-01T00:00:00Z")).ProblemAsync(400);
    }

    [Fact]
    public async Task History_OfTodaysHoldings_EndsWithTheLiveSnapshot()
    {
        string[] lines = [.. Enumerable.Range(1, 90).Select(day => FormattableString.Invariant(
            $"{new DateOnly(2025, 1, 1).AddDays(day):yyyy-MM-dd},HELD,{Math.Round(100 + 3 * Math.Sin(day), 4)}"))];
        await client.PostAsync("/api/market-data/closes", string.Join('\n', lines), "text/csv");
        await client.PutAsync("/api/portfolios/held", """{"cash":1000}""");
        await client.PutAsync("/api/portfolios/held/positions", """{"positions":[{"symbol":"HELD","quantity":10}]}""");
        JsonNode live = await client.GetJsonAsync("/api/portfolios/held/metrics");
        using HttpClient viewer = service.Client(Role.Viewer, "held");

        foreach (string metric in new[] { "nav", "var_99", "cvar_975", "volatility", "current_drawdown" })
        {
            string path = $"/api/portfolios/held/metrics/history?source=held&metric={metric}";
            JsonNode whole = await viewer.GetJsonAsync($"{path}&limit=500");
            whole.Text("source").ShouldBe("held");
            whole.Items().Count.ShouldBe(90);
            ((double)whole.Items()[^1]!["value"]!).ShouldBe((double)live["metrics"]![metric]!, 1e-12, metric);
            JsonNode first = await viewer.GetJsonAsync($"{path}&limit=40");
            JsonNode rest = await viewer.GetJsonAsync($"{path}&limit=50&cursor={first.Text("next_cursor")}");
            rest["next_cursor"].ShouldBeNull();
            first.Items().Concat(rest.Items()).Select(one => one!.ToJsonString())
                .ShouldBe(whole.Items().Select(one => one!.ToJsonString()));
            await ThinnedShouldKeepTheExtremesAsync(viewer, path, whole);
        }
        (await (await viewer.SendAsync(
            "GET", "/api/portfolios/held/metrics/history?source=held&metric=daily_pnl")).ProblemAsync(400))
            .ShouldContain("metric is 'daily_pnl'");
    }

    public void Dispose() => client.Dispose();

    private static async Task<IEnumerable<string>> PortfoliosAsync(HttpClient client, string filter) =>
        (await client.GetJsonAsync($"/api/risk/alerts?{filter}")).Items().Select(one => one!.Text("portfolio_id"));

    private static async Task ThinnedShouldKeepTheExtremesAsync(HttpClient viewer, string path, JsonNode whole)
    {
        JsonNode thin = await viewer.GetJsonAsync($"{path}&points=10");
        thin["next_cursor"].ShouldBeNull();
        thin.Items().Count.ShouldBeInRange(2, 10);
        double?[] all = [.. Values(whole)], kept = [.. Values(thin)];
        (kept.Min(), kept.Max()).ShouldBe((all.Min(), all.Max()));
        Values(await viewer.GetJsonAsync($"{path}&points=90")).ShouldBe(all);
    }

    private static IEnumerable<double?> Values(JsonNode history) =>
        history.Items().Select(one => (double?)one!["value"]);

    private async Task<string> BreakAsync(string id, string severity)
    {
        await client.PutAsync($"/api/portfolios/{id}", """{"cash":50}""");
        await client.PostAsync("/api/risk/thresholds", $$"""
            {"id":"{{id}}","portfolio_id":"{{id}}","metric_type":"nav","comparison_type":"less_than",
             "threshold_value":80,"severity":"{{severity}}"}
            """);
        string? alert = null;
        await Poll.UntilAsync(async () => (alert = (await client.GetJsonAsync(
            $"/api/risk/alerts?portfolio_id={id}")).Items().FirstOrDefault()?.Text("id")) is not null);
        return alert!;
    }
}
