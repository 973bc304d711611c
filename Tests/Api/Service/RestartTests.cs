using System.Text.Json.Nodes;
using Risk.Tests.Api.Support;

namespace Risk.Tests.Api.Service;

/// <summary>What was answered with 2xx is there after a restart.</summary>
public sealed class RestartTests(RiskService service) : IClassFixture<RiskService>
{
    [Fact]
    public async Task Restart_KeepsPortfoliosLimitsPoliciesAndPrices()
    {
        string before;
        using (HttpClient client = service.Client())
        {
            await client.PutAsync("/api/portfolios/kept", """{"cash":7.5}""");
            const string positions = """{"positions":[{"symbol":"KPT","quantity":2}]}""";
            await client.PutAsync("/api/portfolios/kept/positions", positions);
            await client.PostAsync("/api/market-data/prices", "2026-01-05T14:30:00Z,KPT,10\n", "text/csv");
            string limit = Samples.Limit.Replace("P1", "kept").Replace("{", "{\"id\":\"K\",");
            await client.PostAsync("/api/risk/thresholds", limit);
            await client.PutAsync("/api/risk/escalation-policies/K", """
                {"severity":"low","escalation_steps":[{"level":"a","delay_minutes":1,"recipients":["a@b.example"],
                 "notification_type":"email"}]}
                """);
            before = await StateAsync(client);
        }
        await service.RestartAsync();
        using HttpClient after = service.Client();
        (await StateAsync(after)).ShouldBe(before);
        JsonNode metrics = await after.GetJsonAsync("/api/portfolios/kept/metrics");
        metrics["metrics"]!["nav"]!.GetValue<double>().ShouldBe(27.5);
    }

    private static async Task<string> StateAsync(HttpClient client)
    {
        string[] paths = ["/api/portfolios/kept", "/api/risk/thresholds/K", "/api/risk/escalation-policies/K"];
        JsonNode[] answers = await Task.WhenAll(paths.Select(client.GetJsonAsync));
        return string.Join('\n', answers.Select(a => a.ToJsonString()));
    }
}
