using System.Net;
using System.Text.Json;
using Risk.Tests.Support.Service;

namespace Risk.Tests.Service.Faults;

/// <summary>Faults 22, 23 and 26: what comes in is poison, late, doubled, old, or asks for another tenant's.</summary>
public sealed class OddInputTests : ServiceTest
{
    private static readonly TimeSpan StaleAfter = TimeSpan.FromSeconds(3);

    public OddInputTests() => Options = Options with
    {
        More = new Dictionary<string, string>
        {
            ["STALE_AFTER_SECONDS"] = $"{StaleAfter.TotalSeconds}",
            ["RISK_REFRESH_INTERVAL"] = "1",
        },
    };

    [Fact(Timeout = 180_000)]
    public async Task Poison_OfOnePortfolio_IsRefusedOrShownThereAndTheOthersRun()
    {
        RiskService service = await StartAsync(Options);
        Desk desk = new(service.Api);
        Book good = new("P1", desk);
        await desk.SetPolicyAsync(Ladder.TwoSteps);
        await good.SetUpAsync();
        await desk.CreateAsync("poison");

        await desk.HoldAsync("poison", ("Unpriced", 1));
        await desk.SetLimitAsync("T1", "poison", "nav", "less_than", 1);
        (await Should.ThrowAsync<HttpRequestException>(
            () => desk.SetLimitAsync("T2", "poison", "no_such_metric", "less_than", 1))).StatusCode
            .ShouldBe(HttpStatusCode.BadRequest);
        JsonElement answer = await service.Api.PostCsvAsync(
            "api/market-data/prices",
            "at,symbol,price\n2026-01-05T14:30:00Z,Unpriced,NaN\n2026-01-05T14:30:00Z,Unpriced,-1\n");
        (answer.GetProperty("accepted").GetInt32(), answer.GetProperty("rejected").GetArrayLength()).ShouldBe((0, 2));
        await good.BreakAsync();

        await Mail.FirstToAsync(Ladder.TwoSteps.Rungs[0].Recipient);
        (await StatusOfSnapshotAsync(service.Api, "poison")).ShouldBe("incomplete");
        (await desk.AlertsAsync()).ShouldNotContain(a => a.ThresholdId == "T1");
    }

    [Fact(Timeout = 180_000)]
    public async Task Feed_WithDoublesOldOnesAndAGap_OpensNothingByThem()
    {
        RiskService service = await StartAsync(Options);
        Desk desk = new(service.Api);
        Book book = new("P1", desk);
        await desk.SetPolicyAsync(Ladder.TwoSteps);
        await book.SetUpAsync();
        DateTimeOffset at = Clock.Now;

        await desk.TickAsync(book.Symbol, 100, at);
        await desk.TickAsync(book.Symbol, 100, at);
        await desk.TickAsync(book.Symbol, 50, at.AddSeconds(-1)); // late, and far past the limit
        await Wait.UntilAsync("the price is stale", async () =>
            await StatusOfSnapshotAsync(service.Api, "P1") == "stale");
        await desk.SetLimitAsync("stale", "P1", "nav", "greater_than", 1);
        await Wait.UntilAsync(Clock.Now + StaleAfter);
        (await desk.AlertsAsync()).ShouldNotContain(a => a.ThresholdId == "stale" || a.ThresholdId == book.LimitId);

        await desk.TickAsync(book.Symbol, 100);
        await Wait.UntilAsync("a fresh price opens it", async () =>
            (await desk.AlertsAsync()).Any(a => a.ThresholdId == "stale"));
    }

    [Fact(Timeout = 120_000)]
    public async Task Portfolio_OfAnotherTenant_IsNotFoundAndTheAttemptIsLogged()
    {
        RiskService service = await StartAsync(Options);
        await new Desk(service.Api).CreateAsync("theirs");
        using ApiClient mallory = new(service.Url, Tokens.For("mallory", "admin", "mine"));

        (await mallory.StatusOfAsync("api/portfolios/theirs")).ShouldBe(HttpStatusCode.NotFound);
        (await mallory.StatusOfAsync("api/portfolios/theirs/metrics")).ShouldBe(HttpStatusCode.NotFound);

        await Wait.UntilAsync("the attempt is logged", () =>
            service.LogEnd.Contains("mallory asked for portfolio theirs", StringComparison.Ordinal));
    }

    private static async Task<string?> StatusOfSnapshotAsync(ApiClient api, string portfolio) =>
        (await api.GetAsync($"api/portfolios/{portfolio}/metrics")).GetProperty("status").GetString();
}
