using System.Security.Cryptography;
using System.Text;
using System.Text.Json.Nodes;
using Risk.Api.Security;
using Risk.Tests.Api.Support;
using Risk.Tests.Support;

namespace Risk.Tests.Api.Audit;

/// <summary>The audit log and an alert's whole story over HTTP, against the real grains.</summary>
public sealed class AuditEndpointTests(RiskService service) : IClassFixture<RiskService>, IDisposable
{
    private readonly HttpClient client = service.Client();

    [Fact]
    public async Task Log_IsSearchedByEntityActorAndTimeAndPaged()
    {
        await BreakAsync("search");

        JsonNode all = await client.GetJsonAsync("/api/audit?actor=kim&limit=500");
        all["chain"]!["is_intact"]!.GetValue<bool>().ShouldBeTrue();
        all.Items().Count.ShouldBeGreaterThan(1);
        all.Items().ShouldAllBe(row => row!["entry"]!["actor"]!.GetValue<string>() == "kim");
        JsonNode first = await client.GetJsonAsync("/api/audit?limit=1");
        JsonNode second = await client.GetJsonAsync($"/api/audit?limit=1&cursor={first.Text("next_cursor")}");
        first.Items()[0]!["hash"]!.GetValue<string>().ShouldBe(second.Items()[0]!.Text("previous_hash"));
        JsonNode last = await client.GetJsonAsync("/api/audit?limit=1&order=desc");
        JsonNode before = await client.GetJsonAsync($"/api/audit?limit=1&order=desc&cursor={last.Text("next_cursor")}");
        before.Items()[0]!.Text("hash").ShouldBe(last.Items()[0]!.Text("previous_hash"));
        (await client.GetJsonAsync("/api/audit?entity=risk_alert_thresholds&entity_id=search")).Items()
            .ShouldAllBe(row => row!["entry"]!.Text("entity") == "risk_alert_thresholds"
                && row["entry"]!.Text("entity_id") == "search");
        (await client.GetJsonAsync("/api/audit?to=2020-01-01T00:00:00Z")).Items().ShouldBeEmpty();
    }

    [Fact]
    public async Task Log_IsNotForViewersNorForTokensOfSomePortfolios()
    {
        using HttpClient viewer = service.Client(Role.Viewer);
        using HttpClient someones = service.Client(Role.Admin, "P1");

        await (await viewer.SendAsync("GET", "/api/audit")).ProblemAsync(403);
        (await (await someones.SendAsync("GET", "/api/audit")).ProblemAsync(403)).ShouldContain("all portfolios");
        await (await client.SendAsync("GET", "/api/audit?cursor=x")).ProblemAsync(400);
    }

    [Fact]
    public async Task Export_HasTheWholeStoryAndItsProof()
    {
        string id = await BreakAsync("export");
        await client.PostAsync($"/api/risk/alerts/{id}/comments", """{"comment":"is hedged"}""");
        await client.PutAsync("/api/risk/escalation-policies/audited", Policy("later@desk.example"));

        JsonNode story = await client.GetJsonAsync($"/api/risk/alerts/{id}/export");

        (story.Text("exported_by"), story["alert"]!.Text("id")).ShouldBe(("kim", id));
        story["threshold"]!.Text("id").ShouldBe("export");
        story["policy"]!.ToJsonString().ShouldContain("first@desk.example");
        story["policy"]!.ToJsonString().ShouldNotContain("later@desk.example");
        story["timeline"]!.AsArray().Select(e => e!.Text("kind")).ShouldContain("comment");
        story["notifications"]![0]!["attempts"]![0]!.Text("outcome").ShouldBe("sent");
        story["chain"]!["is_intact"]!.GetValue<bool>().ShouldBeTrue();
        JsonArray rows = story["audit"]!.AsArray();
        rows.Select(row => row!["entry"]!.Text("entity")).Distinct().Order().ShouldBe(
        [
            "alert_acknowledgments", "escalation_events", "escalation_rules", "notification_logs",
            "risk_alert_thresholds", "risk_alerts",
        ]);
        rows.ShouldAllBe(row => row!.Text("hash") == HashOf(row!));
    }

    [Fact]
    public async Task Export_OfAnotherTenantsAlert_IsNotFound()
    {
        string id = await BreakAsync("tenant");
        using HttpClient other = service.Client(Role.RiskManager, "else");

        await (await other.SendAsync("GET", $"/api/risk/alerts/{id}/export")).ProblemAsync(404);
    }

    public void Dispose() => client.Dispose();

    private static string HashOf(JsonNode row) => Convert.ToHexStringLower(
        SHA256.HashData(Encoding.UTF8.GetBytes(row.Text("previous_hash") + row.Text("entry_text"))));

    private static string Policy(string recipient) => $$"""
        {"severity":"low","escalation_steps":[
          {"level":"first","delay_minutes":0,"recipients":["{{recipient}}"],"notification_type":"email"}]}
        """;

    /// <summary>A portfolio with a limit that is broken, and its message delivered.</summary>
    private async Task<string> BreakAsync(string id)
    {
        await client.PutAsync("/api/risk/escalation-policies/audited", Policy("first@desk.example"));
        await client.PutAsync($"/api/portfolios/{id}", """{"cash":50}""");
        await client.PostAsync("/api/risk/thresholds", $$"""
            {"id":"{{id}}","portfolio_id":"{{id}}","metric_type":"nav","comparison_type":"less_than",
             "threshold_value":80,"severity":"low","escalation_policy_id":"audited"}
            """);
        string? alert = null;
        await Poll.UntilAsync(async () => (alert = (await client.GetJsonAsync(
            $"/api/risk/alerts?portfolio_id={id}")).Items().FirstOrDefault()?.Text("id")) is not null);
        await Poll.UntilAsync(async () => (await client.GetJsonAsync(
            $"/api/notifications?alert_id={alert}&status=sent")).Items().Count > 0);
        return alert!;
    }
}
