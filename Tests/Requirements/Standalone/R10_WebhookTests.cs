using System.Text.Json;
using Risk.Tests.Support.Providers;
using Risk.Tests.Support.Service;

namespace Risk.Tests.Requirements;

/// <summary>Requirement 10 through the real service: the shapes arrive, and nobody reads their secrets.</summary>
public sealed class R10_WebhookTests : ServiceTest
{
    private readonly FakeSlack slack = new();
    private readonly FakePagerDuty pagerDuty = new();

    [Fact(Timeout = 120_000)]
    public async Task Breach_IsToldToSlackAndPagerDuty_AndViewsKeepTheirSecrets()
    {
        await slack.StartAsync();
        await pagerDuty.StartAsync();
        string hook = $"slack:{slack.Url}services/T0/B0/0123456789secret";
        string key = $"pagerduty:{FakePagerDuty.RoutingKey}";
        RiskService service = await StartAsync(Options with
        {
            More = new Dictionary<string, string> { ["PAGERDUTY_ENDPOINT"] = $"{pagerDuty.Endpoint}" },
        });
        Desk desk = new(service.Api);
        Book book = new("P1", desk);
        await desk.SetPolicyAsync(new(new("slack", 0, hook, "webhook"), new("pagerduty", 0, key, "webhook")));
        await book.SetUpAsync();
        await book.BreakAsync();
        AlertShape alert = await book.AlertAsync();
        await desk.SettledAsync();
        await book.MendAsync();
        await book.AlertAsync("resolved");
        await Wait.UntilAsync("both are told of the end", () => pagerDuty.Bodies.Count == 2 && slack.Bodies.Count == 2);

        pagerDuty.Bodies.Select(b => b["event_action"]!.GetValue<string>()).ShouldBe(["trigger", "resolve"]);
        pagerDuty.Bodies.ShouldAllBe(b => b["dedup_key"]!.GetValue<string>() == alert.Id);
        foreach (string path in Views(alert))
            await ShouldKeepSecretsAsync(service, path);
        JsonElement whole = await service.Api.GetAsync($"api/risk/escalation-policies/{Ladder.Id}");
        whole.GetRawText().ShouldContain(key);
    }

    public override async ValueTask DisposeAsync()
    {
        await slack.DisposeAsync();
        await pagerDuty.DisposeAsync();
        await base.DisposeAsync();
    }

    private static string[] Views(AlertShape alert) =>
    [
        "api/notifications", $"api/risk/alerts/{alert.Id}/timeline", "api/risk/escalation-policies",
        $"api/risk/escalation-policies/{Ladder.Id}", "api/audit",
    ];

    private static async Task ShouldKeepSecretsAsync(RiskService service, string path)
    {
        using ApiClient manager = new(service.Url, Tokens.For("kim", "risk_manager"));
        string seen = (await manager.GetAsync(path)).GetRawText();
        seen.ShouldNotContain("secret", customMessage: path);
        seen.ShouldNotContain(FakePagerDuty.RoutingKey, customMessage: path);
        service.LogEnd.ShouldNotContain(FakePagerDuty.RoutingKey);
    }
}
