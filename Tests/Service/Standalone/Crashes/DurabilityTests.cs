using System.Net;
using System.Text.Json;
using Risk.Tests.Support.Order;
using Risk.Tests.Support.Service;

namespace Risk.Tests.Service.Crashes;

/// <summary>What was answered with 2xx is there after a <c>kill -9</c>, for each kind of write.</summary>
[Takes(50)]
public sealed class DurabilityTests : ServiceTest
{
    private const string Portfolio = "api/portfolios/P1";
    private const string Limit = "api/risk/thresholds/L1";
    private const string Policy = "api/risk/escalation-policies/desk";

    private RiskService? service;

    private ApiClient Api => service!.Api;

    [Fact(Timeout = 240_000)]
    public async Task Book_ChangedAndKilled_KeepsEachChange()
    {
        service = await StartAsync();
        Desk desk = new(Api);
        await KeepsAsync(() => Api.PutAsync(Portfolio, new { name = "Desk", cash = 1_000 }), Portfolio, "name", "Desk");
        await KeepsAsync(() => desk.HoldAsync("P1", ("X", 5)), Portfolio, "positions/0/quantity", "5");
        await KeepsAsync(BuyAsync, Portfolio, "positions/0/quantity", "8");
        await KeepsAsync(BuyAsync, Portfolio, "positions/0/quantity", "8");
        await KeepsAsync(PayInAsync, Portfolio, "cash", "1020");
        await KeepsAsync(
            () => Api.PostAsync($"{Portfolio}/margin", new
            {
                initial_long = 0.6, initial_short = 0.6, maintenance_long = 0.4, maintenance_short = 0.4,
            }),
            Portfolio, "margin/maintenance_long", "0.4");
        await KeepsAsync(
            () => Api.PostCsvAsync("api/market-data/closes", "date,symbol,close\n2020-01-02,X,12.5\n"),
            $"{Portfolio}/metrics", "metrics/nav", "1120");
        await IsGoneAsync(Portfolio);
    }

    [Fact(Timeout = 240_000)]
    public async Task Rules_ChangedAndKilled_KeepEachChange()
    {
        service = await StartAsync();
        await Api.PutAsync(Portfolio, new { name = "Desk" });
        await KeepsAsync(
            () => Api.PutAsync(Policy, Ladder.TwoSteps.Wire), Policy, "escalation_steps/1/level", "management");
        await KeepsAsync(() => Api.PostAsync("api/risk/thresholds", LimitOf(100)), Limit, "threshold_value", "100");
        await KeepsAsync(() => Api.PutAsync(Limit, LimitOf(200)), Limit, "threshold_value", "200");
        await IsGoneAsync(Limit);
        await IsGoneAsync(Policy);
    }

    [Fact(Timeout = 240_000)]
    public async Task Alert_ActedOnAndKilled_KeepsEachAction()
    {
        service = await StartAsync();
        Desk desk = new(Api);
        Book book = new("P1", desk);
        await book.SetUpAsync();
        await book.BreakAsync();
        string alert = $"api/risk/alerts/{(await book.AlertAsync()).Id}";

        await KeepsAsync(() => ActAsync("acknowledge", new { comment = "seen" }), alert, "status", "acknowledged");
        await KeepsAsync(() => ActAsync("unacknowledge", new { comment = "not I" }), alert, "status", "triggered");
        await KeepsAsync(() => ActAsync("snooze", new { minutes = 5, reason = "lunch" }), alert, "snoozed_until", null);
        await ActAsync("comments", new { comment = "a hedge is on its way" });
        await KillAndRestartAsync();
        (await desk.TimelineAsync(alert.Split('/')[^1])).ShouldContain(
            e => e.Text.Contains("a hedge is on its way", StringComparison.Ordinal) && e.User == "test");
        await KeepsAsync(() => ActAsync("resolve", new { comment = "hedged" }), alert, "status", "resolved");

        Task ActAsync(string action, object body) => Api.PostAsync($"{alert}/{action}", body);
    }

    private static object LimitOf(double value) => new
    {
        id = "L1",
        portfolio_id = "P1",
        metric_type = "nav",
        comparison_type = "less_than",
        threshold_value = value,
        severity = "low",
        enabled = false,
    };

    private Task BuyAsync() => Api.PostAsync($"{Portfolio}/executions", new
    {
        execution_id = "E1", symbol = "X", side = "buy", quantity = 3, price = 10, executed_at = "2020-01-02T15:00:00Z",
    });

    private Task PayInAsync() => Api.PostAsync($"{Portfolio}/cash-flows", new { amount = 50, flow_id = "F1" });

    /// <summary>Writes, kills at the answer, restarts, and reads a member that must have a value (null: any).</summary>
    private async Task KeepsAsync(Func<Task> write, string path, string member, string? value)
    {
        await write();
        await KillAndRestartAsync();
        JsonElement at = await Api.GetAsync(path);
        foreach (string name in member.Split('/'))
            at = at.ValueKind == JsonValueKind.Array ? at[int.Parse(name, null)] : at.GetProperty(name);
        at.ValueKind.ShouldNotBe(JsonValueKind.Null, $"{path} {member}");
        (value ?? at.ToString()).ShouldBe(at.ToString(), $"{path} {member}");
    }

    private async Task IsGoneAsync(string path)
    {
        await Api.DeleteAsync(path);
        await KillAndRestartAsync();
        (await Api.StatusOfAsync(path)).ShouldBe(HttpStatusCode.NotFound, path);
    }

    private async Task KillAndRestartAsync()
    {
        await service!.KillAsync();
        await service.StartAsync();
    }
}
