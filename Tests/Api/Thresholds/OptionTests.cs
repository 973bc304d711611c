using System.Text.Json.Nodes;
using Risk.Tests.Api.Support;

namespace Risk.Tests.Api.Thresholds;

/// <summary>Every option of a limit over REST, by the whole service, and what becomes of its alert.</summary>
public sealed class OptionTests(RiskService service) : IClassFixture<RiskService>, IAsyncLifetime
{
    private readonly HttpClient client = service.Client();

    public async ValueTask InitializeAsync() => await client.PutAsync("/api/portfolios/opt", """{"cash":1000}""");

    [Fact]
    public async Task Options_AreKeptAsTheyWereSent()
    {
        JsonNode sent = JsonNode.Parse("""
            {"id":"all","portfolio_id":"opt","metric_type":"var_99","comparison_type":"less_than",
             "threshold_value":-0.03,"severity":"critical","description":"one day","clear_value":-0.0285,
             "pending_for_seconds":5,"clear_for_seconds":60.5,"stale_after_seconds":30,"reminder_minutes":15,
             "escalation_policy_id":null,"enabled":false,
             "dynamic":{"percentile":1,"window_days":250,"min_observations":60,"multiplier":1.2},"template_id":"desk"}
            """)!;
        await client.PostAsync("/api/risk/thresholds", sent.ToJsonString());
        JsonNode read = await client.GetJsonAsync("/api/risk/thresholds/all");
        foreach ((string name, JsonNode? value) in sent.AsObject())
            (read[name]?.ToJsonString()).ShouldBe(value?.ToJsonString(), name);
        read["level"]!.Text("reason").ShouldBe("0 of the 60 days that are needed are recorded: threshold_value");
    }

    [Fact]
    public async Task Policy_ThatThereIsNot_IsAWarningUntilThereIs()
    {
        JsonNode made = await PutAsync("pol", "POST", """ "escalation_policy_id":"later" """);
        made["warnings"]!.AsArray().ShouldHaveSingleItem()!.GetValue<string>().ShouldBe(
            "There is no escalation policy 'later': the default of severity high is used.");
        await client.PutAsync("/api/risk/escalation-policies/later", """
            {"severity":"high","escalation_steps":[{"level":"a","delay_minutes":0,"recipients":["a@b.example"],
             "notification_type":"email"}]}
            """);
        (await client.GetJsonAsync("/api/risk/thresholds/pol"))["warnings"]!.ToJsonString().ShouldBe("[]");
    }

    [Fact]
    public async Task Disabling_ResolvesTheAlert_EnablingOpensAnother_DeletingResolvesIt()
    {
        string first = (await PutAsync("dis", "POST")).Text("open_alert_id");
        (await PutAsync("dis", "PUT", """ "enabled":false """))["open_alert_id"].ShouldBeNull();
        (await AlertAsync(first)).Text("status").ShouldBe("resolved");
        await ReasonAsync(first, "the limit was switched off");
        string second = (await PutAsync("dis", "PUT", """ "enabled":true """)).Text("open_alert_id");
        second.ShouldNotBe(first);
        using HttpResponseMessage deleted = await client.SendAsync("DELETE", "/api/risk/thresholds/dis");
        (await AlertAsync(second)).Text("status").ShouldBe("resolved");
        await ReasonAsync(second, "the limit was deleted");
    }

    [Fact]
    public async Task Changing_JudgesAgainAtOnce()
    {
        string alert = (await PutAsync("chg", "POST")).Text("open_alert_id");
        (await PutAsync("chg", "PUT", """ "threshold_value":4000 """)).Text("open_alert_id").ShouldBe(alert);
        (await PutAsync("chg", "PUT", """ "threshold_value":900 """))["open_alert_id"].ShouldBeNull();
        (await AlertAsync(alert)).Text("resolution").ShouldBe("auto");
    }

    [Fact]
    public async Task Metrics_SayHowMuchOfEachLimitIsUsed()
    {
        await PutAsync("use", "POST");
        JsonNode usage = (await client.GetJsonAsync("/api/portfolios/opt/metrics"))["limits"]!.AsArray()
            .Single(one => one!.Text("threshold_id") == "use")!;
        usage["utilisation_pct"]!.ToJsonString().ShouldBe("500");
        (usage.Text("metric_type"), usage.Text("status")).ShouldBe(("nav", "open"));
        usage["value"]!.ToJsonString().ShouldBe("1000");
        usage["threshold_value"]!.ToJsonString().ShouldBe("5000");
        usage["error"].ShouldBeNull();
    }

    [Fact]
    public async Task Id_ThatTheServiceKeepsForItself_IsRefused()
    {
        using HttpResponseMessage answer = await client.SendAsync("POST", "/api/risk/thresholds", Body("_x", null));
        (await answer.ProblemAsync(400)).ShouldContain("not beginning with _");
    }

    [Theory]
    [InlineData("""{"percentile":101}""", "dynamic.percentile")]
    [InlineData("""{"percentile":1,"window_days":2.5}""", "dynamic.window_days")]
    [InlineData("""{"percentile":1,"colour":2}""", "dynamic.colour")]
    [InlineData("{}", "dynamic.percentile")]
    public async Task Dynamic_Malformed_IsRefusedByField(string dynamic, string field)
    {
        using HttpResponseMessage answer = await client.SendAsync(
            "POST", "/api/risk/thresholds", Body("dyn", $"\"dynamic\":{dynamic}"));
        await answer.ProblemAsync(400);
        (await answer.JsonAsync())["errors"]!.AsArray().ShouldContain(e => e!.Text("field") == field);
    }

    [Fact]
    public async Task Preview_PlaysTheRecordedHistory_AndStoresNothing()
    {
        JsonNode preview = await client.PostAsync("/api/risk/thresholds/preview", Body("pre", null));
        preview["points"]!.GetValue<int>().ShouldBeGreaterThan(0);
        preview["openings"]!.GetValue<int>().ShouldBe(1);
        preview["episodes"]!.AsArray().ShouldHaveSingleItem()!["threshold_value"]!.ToJsonString().ShouldBe("5000");
        using HttpResponseMessage none = await client.SendAsync("GET", "/api/risk/thresholds/pre");
        ((int)none.StatusCode).ShouldBe(404);
        using HttpResponseMessage bad = await client.SendAsync(
            "POST", "/api/risk/thresholds/preview", Body("pre", null).Replace("nav", "var"));
        (await bad.ProblemAsync(400)).ShouldContain("metric_type");
    }

    public ValueTask DisposeAsync()
    {
        client.Dispose();
        return ValueTask.CompletedTask;
    }

    /// <summary>A limit that 1,000 in cash break: NAV below 5,000.</summary>
    private static string Body(string id, string? more)
    {
        JsonObject limit = JsonNode.Parse($$"""
            {"id":"{{id}}","portfolio_id":"opt","metric_type":"nav","comparison_type":"less_than",
             "threshold_value":5000,"severity":"high"}
            """)!.AsObject();
        foreach ((string name, JsonNode? value) in JsonNode.Parse($"{{{more}}}")!.AsObject())
            limit[name] = value?.DeepClone();
        return limit.ToJsonString();
    }

    private Task<JsonNode> PutAsync(string id, string method, string? more = null) => method == "PUT"
        ? client.PutAsync($"/api/risk/thresholds/{id}", Body(id, more))
        : client.PostAsync("/api/risk/thresholds", Body(id, more));

    private Task<JsonNode> AlertAsync(string id) => client.GetJsonAsync($"/api/risk/alerts/{id}");

    private async Task ReasonAsync(string alertId, string word) =>
        (await client.GetJsonAsync($"/api/risk/alerts/{alertId}/timeline")).ToJsonString().ShouldContain(word);
}
