using System.Net;
using Risk.Tests.Api.Support;
using Risk.Tests.Support;
using Wait = Risk.Tests.Support.Service.Wait;

namespace Risk.Tests.Metering;

/// <summary>What the whole service counts while it works.</summary>
public sealed class MetricsTests(RiskService service) : IClassFixture<RiskService>
{
    private const string Portfolio = "Quarterdeck";

    private static readonly string[] Counters =
    [
        """risk_ticks_total{outcome="accepted"}""", """risk_ticks_total{outcome="not_positive"}""",
        "risk_snapshots_total", """risk_portfolio_revaluation_duration_seconds_count{outcome="done"}""",
        """risk_alerts_opened_total{severity="critical"}""", "risk_escalation_steps_total",
        """risk_notifications_total{channel="email",status="queued"}""",
        """risk_notifications_total{channel="email",status="sent"}""",
        """risk_notification_send_duration_seconds_count{channel="email",outcome="sent"}""",
        """risk_notification_delay_seconds_count{channel="email"}""",
        """risk_storage_write_duration_seconds_count{outcome="done"}""",
        """risk_sweep_duration_seconds_count{outcome="done"}""",
    ];

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Metrics_OfABreach_CountItFromTheTickToTheMail()
    {
        Exposition before = await ReadAsync();
        await BreakALimitAsync();

        foreach (string counter in Counters)
            await Wait.UntilAsync($"{counter} moves", async () => (await ReadAsync())[counter] > before[counter]);
        // Its number is no use here: other services of this test process take and give up leases of that name too.
        (await TextAsync()).ShouldContain("""risk_lease_held{lease="sweeper"}""");
    }

    [Fact]
    public async Task Metrics_AfterWork_NameNoPortfolioNorPerson()
    {
        await BreakALimitAsync();

        string text = await TextAsync();

        text.ShouldNotContain(Portfolio);
        text.ShouldNotContain("example.com");
    }

    [Fact]
    public async Task Metrics_WithoutAToken_AreForDirectPrivateCallersOnly()
    {
        using HttpClient client = new() { BaseAddress = service.Url };

        HttpResponseMessage direct = await client.GetAsync("/metrics", Cancellation);

        direct.StatusCode.ShouldBe(HttpStatusCode.OK);
        direct.Content.Headers.ContentType!.ToString().ShouldBe("text/plain; version=0.0.4; charset=utf-8");
        foreach (string header in new[] { "X-Forwarded-For", "Forwarded" })
        {
            using HttpRequestMessage proxied = new(HttpMethod.Get, "/metrics");
            proxied.Headers.TryAddWithoutValidation(header, "for=10.0.0.1");
            (await client.SendAsync(proxied, Cancellation)).StatusCode.ShouldBe(HttpStatusCode.Forbidden);
        }
    }

    private async Task BreakALimitAsync()
    {
        using HttpClient client = service.Client();
        await PutAsync(client, "PUT", "/api/risk/escalation-policies/metering", """
            {"severity":"critical","initial_delay_minutes":0,"escalation_steps":[{"level":"desk","delay_minutes":0,
             "recipients":["ann@example.com"],"notification_type":"email"}]}
            """);
        await PutAsync(client, "PUT", $"/api/portfolios/{Portfolio}", """{"name":"Quarterdeck","cash":0}""");
        await PutAsync(client, "PUT", $"/api/portfolios/{Portfolio}/positions",
            """{"positions":[{"symbol":"MTR","quantity":10}]}""");
        await PutAsync(client, "POST", "/api/risk/thresholds", $$"""
            {"id":"M{{Guid.NewGuid():N}}","portfolio_id":"{{Portfolio}}","metric_type":"nav",
             "comparison_type":"less_than","threshold_value":1000000,"severity":"critical","description":"small"}
            """);
        string at = TimeProvider.System.GetUtcNow().ToString("yyyy-MM-ddTHH:mm:ss.fffZ", null);
        await PutAsync(client, "POST", "/api/market-data/prices", $$"""
            {"prices":[{"symbol":"MTR","price":100,"at":"{{at}}"},{"symbol":"MTR","price":-1,"at":"{{at}}"}]}
            """);
    }

    private static async Task PutAsync(HttpClient client, string method, string path, string body) =>
        (await client.SendAsync(method, path, body)).IsSuccessStatusCode.ShouldBeTrue(path);

    // Of ours alone: the framework has a meter for each host, and other tests' hosts run in this process.
    private async Task<Exposition> ReadAsync()
    {
        IEnumerable<string> ours = (await TextAsync()).Split('\n').Where(line => line.Contains("risk_"));
        return Exposition.Parse(string.Join('\n', ours) + "\n");
    }

    private async Task<string> TextAsync()
    {
        using HttpClient client = new() { BaseAddress = service.Url };
        return await client.GetStringAsync("/metrics", Cancellation);
    }
}
