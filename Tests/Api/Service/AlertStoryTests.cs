using System.Globalization;
using System.Text.Json.Nodes;
using Risk.Tests.Api.Support;
using Risk.Tests.Support;

namespace Risk.Tests.Api.Service;

/// <summary>A limit breaks and comes back, over HTTP and live, against the real grains.</summary>
public sealed class AlertStoryTests(RiskService service) : IClassFixture<RiskService>, IDisposable
{
    private const string Policy = """
        {"severity":"critical","escalation_steps":[
          {"level":"immediate","delay_minutes":0,"recipients":["on-call@desk.example"],"notification_type":"email"},
          {"level":"management","delay_minutes":60,"recipients":["cro@desk.example"],"notification_type":"email"}]}
        """;

    private readonly HttpClient client = service.Client();
    private int minute;

    [Fact]
    public async Task Breach_OpensOneAlertThatIsActedOnAndResolves()
    {
        JsonNode alert = await BreakAsync("story");
        string path = $"/api/risk/alerts/{alert.Text("id")}";
        (alert.Text("status"), alert.Text("metric_type"), alert.Text("severity"))
            .ShouldBe(("triggered", "nav", "critical"));
        alert["escalation"]!["step"]!.GetValue<int>().ShouldBe(1);

        JsonNode taken = await client.PostAsync(path + "/acknowledge", """{"comment":"looking"}""");
        (taken.Text("status"), taken.Text("acknowledged_by")).ShouldBe(("acknowledged", "kim"));
        taken["escalation"]!["next_step_at"].ShouldBeNull();
        (await client.PostAsync(path + "/acknowledge", "{}")).Text("status").ShouldBe("acknowledged");
        (await client.PostAsync(path + "/unacknowledge", "")).Text("status").ShouldBe("triggered");
        JsonNode snoozed = await client.PostAsync(path + "/snooze", """{"minutes":5,"reason":"known"}""");
        snoozed["snoozed_until"].ShouldNotBeNull();
        await client.PostAsync(path + "/comments", """{"comment":"hedged"}""");

        await PriceAsync("story", 20);
        await Poll.UntilAsync(async () => (await client.GetJsonAsync(path)).Text("status") == "resolved");
        (await client.GetJsonAsync(path)).Text("resolution").ShouldBe("auto");
        using HttpResponseMessage late = await client.SendAsync("POST", path + "/acknowledge", "{}");
        (await late.ProblemAsync(409)).ShouldContain("resolved");
        string[] kinds = [.. (await client.GetJsonAsync(path + "/timeline")).Items().Select(e => e!.Text("kind"))];
        string[] expected = ["triggered", "acknowledged", "unacknowledged", "snoozed", "comment", "resolved"];
        expected.ShouldBeSubsetOf(kinds);
    }

    [Fact]
    public async Task Breach_IsInTheListsOfAlertsEscalationsAndNotifications()
    {
        JsonNode alert = await BreakAsync("lists");
        string id = alert.Text("id");
        const string open = "/api/risk/alerts?portfolio_id=lists&status=triggered&severity=critical&metric_type=nav";
        (await client.GetJsonAsync(open)).Items().Single()!.Text("id").ShouldBe(id);
        (await client.GetJsonAsync("/api/risk/alerts?portfolio_id=lists&status=resolved")).Items().ShouldBeEmpty();
        (await client.GetJsonAsync("/api/risk/escalations?status=running")).Items()
            .ShouldContain(e => e!.Text("alert_id") == id);
        JsonNode? told = null;
        await Poll.UntilAsync(async () =>
        {
            told = (await client.GetJsonAsync($"/api/notifications?alert_id={id}")).Items().Single();
            return told!.Text("status") == "sent";
        });
        (told!.Text("recipient"), told!.Text("channel"), told!.Text("kind"))
            .ShouldBe(("on-call@desk.example", "email", "triggered"));
        Directory.EnumerateFiles(service.Outbox, "*.eml").ShouldNotBeEmpty();
        JsonNode email = (await client.GetJsonAsync("/api/notifications/stats")).Items()
            .Single(of => of!.Text("channel") == "email")!;
        email["sent"]!.GetValue<int>().ShouldBeGreaterThan(0);
        email["p50_seconds"]!.GetValue<double>().ShouldBeGreaterThanOrEqualTo(0);
        string retry = $"/api/notifications/{told!.Text("id")}/retry";
        using HttpResponseMessage again = await client.SendAsync("POST", retry);
        await again.ProblemAsync(409);
    }

    [Fact]
    public async Task Alert_SaysWhichPositionsItCameFrom_AndWhichMovedIt()
    {
        await client.PostAsync(
            "/api/market-data/closes", """{"closes":[{"date":"2026-01-02","symbol":"moved","close":10}]}""");
        JsonNode listed = await BreakAsync("moved");
        JsonNode alert = await client.GetJsonAsync($"/api/risk/alerts/{listed.Text("id")}");
        alert.Text("metric_type").ShouldBe("nav");
        alert["breakdown"]!["parts"]!.ToJsonString().ShouldBe("""[{"symbol":"moved","amount":50}]""");
        JsonNode moved = alert["moved"]!;
        (moved.Text("since"), moved.Text("unit"), (double)moved["change"]!, (int)moved["other_count"]!)
            .ShouldBe(("2026-01-02", "amount", -50, 0));
        moved["parts"]!.ToJsonString().ShouldBe("""
            [{"symbol":"moved","change":-50,"traded_quantity":null,"traded_at":null,"price_change_pct":-50}]
            """);
        (await client.GetJsonAsync($"/api/risk/alerts/{listed.Text("id")}/export"))["alert"]!["moved"]!
            .ToJsonString().ShouldBe(moved.ToJsonString());
        listed.AsObject().ContainsKey("moved").ShouldBeFalse();
    }

    [Fact]
    public async Task Alert_ResolvedByHand_SaysByWhom()
    {
        JsonNode alert = await BreakAsync("manual");
        JsonNode done = await client.PostAsync(
            $"/api/risk/alerts/{alert.Text("id")}/resolve", """{"comment":"limit was wrong"}""");
        (done.Text("status"), done.Text("resolution"), done.Text("resolved_by"))
            .ShouldBe(("resolved", "manual", "kim"));
    }

    [Fact]
    public async Task Breach_ReachesLiveClientsAfterItsFirstNotificationIsQueued()
    {
        await MakeAsync("live");
        using LiveSocket socket = await LiveSocket.ConnectAsync(service.Url, "/ws/portfolio/live", ApiServer.Token());
        (await socket.ReceiveAsync())["metrics"]!["nav"]!.GetValue<double>().ShouldBe(100);
        await PriceAsync("live", 5);
        JsonNode message;
        do
            message = await socket.ReceiveAsync();
        while (message.Text("type") != "new_alert");
        string id = message["alert"]!.Text("id");
        (await client.GetJsonAsync($"/api/notifications?alert_id={id}")).Items().Count.ShouldBe(1);
        do
            message = await socket.ReceiveAsync();
        while (message.Text("type") != "risk_metrics_update");
        message["metrics"]!["nav"]!.GetValue<double>().ShouldBe(50);
    }

    public void Dispose() => client.Dispose();

    /// <summary>A portfolio worth 100 with a limit at 80, whose price then halves.</summary>
    private async Task<JsonNode> BreakAsync(string id)
    {
        await MakeAsync(id);
        await PriceAsync(id, 5);
        JsonArray alerts = [];
        await Poll.UntilAsync(async () =>
            (alerts = (await client.GetJsonAsync($"/api/risk/alerts?portfolio_id={id}")).Items()).Count > 0);
        return alerts.Single()!;
    }

    private async Task MakeAsync(string id)
    {
        await client.PutAsync("/api/risk/escalation-policies/critical", Policy);
        await client.PutAsync($"/api/portfolios/{id}", "{}");
        string positions = $$"""{"positions":[{"symbol":"{{id}}","quantity":10}]}""";
        await client.PutAsync($"/api/portfolios/{id}/positions", positions);
        await PriceAsync(id, 10);
        await Poll.UntilAsync(async () => await NavAsync(id) == 100);
        await client.PostAsync("/api/risk/thresholds", $$"""
            {"id":"{{id}}","portfolio_id":"{{id}}","metric_type":"nav","comparison_type":"less_than",
             "threshold_value":80,"severity":"critical"}
            """);
    }

    private async Task PriceAsync(string symbol, decimal price)
    {
        DateTime at = new DateTime(2026, 1, 5, 14, 30, 0).AddMinutes(minute++);
        string row = string.Create(CultureInfo.InvariantCulture, $"{at:yyyy-MM-ddTHH:mm:ss}Z,{symbol},{price}");
        JsonNode answer = await client.PostAsync("/api/market-data/prices", row, "text/csv");
        answer["accepted"]!.GetValue<int>().ShouldBe(1, answer.ToJsonString());
    }

    private async Task<double?> NavAsync(string id) =>
        (await client.GetJsonAsync($"/api/portfolios/{id}/metrics"))["metrics"]!["nav"]?.GetValue<double>();
}
