using System.Text.Json.Nodes;
using Risk.Tests.Api.Support;

namespace Risk.Tests.Api.Service;

/// <summary>Limits and escalation policies over HTTP against the real grains.</summary>
public sealed class LimitStoryTests(RiskService service) : IClassFixture<RiskService>, IAsyncLifetime
{
    private readonly HttpClient client = service.Client();

    public async ValueTask InitializeAsync() => await client.PutAsync("/api/portfolios/lim", """{"cash":1000}""");

    [Fact]
    public async Task Limit_IsCreatedChangedListedAndDeleted()
    {
        JsonNode made = await client.PostAsync("/api/risk/thresholds", Limit("""
            "id":"L1","metric_type":"var_99","comparison_type":"less_than","threshold_value":-0.03
            """));
        (made.Text("id"), made["version"]!.GetValue<int>()).ShouldBe(("L1", 1));
        JsonNode changed = await client.PutAsync("/api/risk/thresholds/L1", Limit("""
            "metric_type":"var_99","comparison_type":"less_than","threshold_value":-0.05
            """));
        changed["threshold_value"]!.ToJsonString().ShouldBe("-0.05");
        changed["version"]!.GetValue<int>().ShouldBe(2);
        (await client.GetJsonAsync("/api/risk/thresholds/L1")).ToJsonString().ShouldBe(changed.ToJsonString());
        (await client.GetJsonAsync("/api/risk/thresholds?portfolio_id=lim")).Items()
            .ShouldContain(l => l!.Text("id") == "L1");
        using HttpResponseMessage deleted = await client.SendAsync("DELETE", "/api/risk/thresholds/L1");
        ((int)deleted.StatusCode).ShouldBe(204);
        using HttpResponseMessage gone = await client.SendAsync("GET", "/api/risk/thresholds/L1");
        await gone.ProblemAsync(404);
    }

    [Fact]
    public async Task Limit_WithoutAnId_GetsOne()
    {
        JsonNode made = await client.PostAsync("/api/risk/thresholds", Limit("""
            "metric_type":"exposure.gross","comparison_type":"greater_than","threshold_value":1e9
            """));
        (await client.GetJsonAsync($"/api/risk/thresholds/{made.Text("id")}")).Text("metric_type")
            .ShouldBe("exposure.gross");
    }

    [Theory]
    [InlineData(""" "metric_type":"var_98","comparison_type":"less_than","threshold_value":-1 """, "metric_type")]
    [InlineData(
        """ "metric_type":"nav","comparison_type":"less_than","threshold_value":1,"pending_for_seconds":-1 """,
        "pending_for_seconds")]
    [InlineData(
        """ "metric_type":"nav","comparison_type":"less_than","threshold_value":1,"clear_value":0 """, "clear_value")]
    public async Task Limit_WithoutMeaning_IsRefusedByField(string fields, string field)
    {
        using HttpResponseMessage answer = await client.SendAsync("POST", "/api/risk/thresholds", Limit(fields));
        string detail = await answer.ProblemAsync(400);
        (await answer.JsonAsync())["errors"]!.AsArray().ShouldContain(e => e!.Text("field") == field, detail);
    }

    [Fact]
    public async Task Limit_OnNoPortfolio_IsNotFound()
    {
        using HttpResponseMessage answer = await client.SendAsync(
            "POST", "/api/risk/thresholds", Samples.Limit.Replace("\"P1\"", "\"nowhere\""));
        (await answer.ProblemAsync(404)).ShouldContain("There is no portfolio 'nowhere'");
    }

    [Fact]
    public async Task Policy_IsSavedListedAndDeleted()
    {
        const string policy = """
            {"severity":"critical","initial_delay_minutes":0.05,"escalation_steps":[
              {"level":"immediate","delay_minutes":0,"recipients":["on-call@company.com","+1234567890"],
               "notification_type":"both"},
              {"level":"management","delay_minutes":15,"recipients":["cro@company.com","role:cro"],
               "notification_type":"email"}],
             "repeat_count":1,"ack_timeout_minutes":30}
            """;
        JsonNode saved = await client.PutAsync("/api/risk/escalation-policies/E1", policy);
        saved["initial_delay_minutes"]!.ToJsonString().ShouldBe("0.05");
        saved["is_default"]!.GetValue<bool>().ShouldBeTrue();
        saved["warnings"]!.AsArray().Count.ShouldBeGreaterThan(0);
        JsonNode read = await client.GetJsonAsync("/api/risk/escalation-policies/E1");
        read["escalation_steps"]!.ToJsonString().ShouldBe(saved["escalation_steps"]!.ToJsonString());
        (await client.GetJsonAsync("/api/risk/escalation-policies")).Items().Count.ShouldBe(1);
        using HttpResponseMessage deleted = await client.SendAsync("DELETE", "/api/risk/escalation-policies/E1");
        ((int)deleted.StatusCode).ShouldBe(204);
    }

    [Fact]
    public async Task Policy_WithAMalformedRecipient_IsRefusedByItsPlace()
    {
        using HttpResponseMessage answer = await client.SendAsync("PUT", "/api/risk/escalation-policies/E2", """
            {"severity":"high","escalation_steps":[{"level":"a","delay_minutes":0,
             "recipients":["a@b.example","nobody"],"notification_type":"email"}]}
            """);
        (await answer.ProblemAsync(400)).ShouldContain("escalation_steps[0].recipients[1]");
    }

    public ValueTask DisposeAsync()
    {
        client.Dispose();
        return ValueTask.CompletedTask;
    }

    private static string Limit(string fields) => $$"""{"portfolio_id":"lim","severity":"high",{{fields}}}""";
}
