using System.Text.Json.Nodes;
using Risk.Api.Security;
using Risk.Tests.Api.Support;

namespace Risk.Tests.Api.Analysis;

/// <summary>Pre-trade what-if over HTTP against the real grains.</summary>
public sealed class CheckPositionTests(RiskService service) : IClassFixture<RiskService>, IDisposable
{
    private const string Path = "/api/risk/check-position";

    private readonly HttpClient client = service.Client();

    public void Dispose() => client.Dispose();

    [Fact]
    public async Task Check_AnswersBeforeAfterAndTheLimitsThatBreak_AndBooksNothing()
    {
        await CreateAsync("desk");
        await client.PostAsync("/api/risk/thresholds", """
            {"id":"desk-leverage","portfolio_id":"desk","metric_type":"leverage_ratio",
             "comparison_type":"greater_than","threshold_value":1.5,"severity":"high"}
            """);
        string portfolio = (await client.GetJsonAsync("/api/portfolios/desk")).ToJsonString();
        using HttpClient viewer = service.Client(Role.Viewer, "desk");
        JsonNode check = await viewer.PostAsync(Path, """{"portfolio_id":"desk","symbol":"AAA","quantity":200}""");
        ((bool)check["allowed"]!).ShouldBeFalse();
        check["reasons"]!.AsArray().ShouldHaveSingleItem()!.ToString()
            .ShouldStartWith("leverage_ratio would go from 0.52");
        ((double)check["before"]!["metrics"]!["exposure"]!["long"]!).ShouldBe(1100);
        ((double)check["after"]!["metrics"]!["exposure"]!["long"]!).ShouldBe(3300);
        JsonNode limit = check["limits"]!.AsArray().ShouldHaveSingleItem()!;
        (limit.Text("threshold_id"), limit.Text("impact")).ShouldBe(("desk-leverage", "breaks"));
        ((decimal)check["largest_quantity"]!).ShouldBe(186, "286 × 11 is within 1.5 × 2,100, and 287 × 11 is not");
        check["largest_quantity_reason"].ShouldBeNull();
        JsonNode sale = await viewer.PostAsync(Path, """{"portfolio_id":"desk","symbol":"AAA","quantity":-50}""");
        ((bool)sale["allowed"]!).ShouldBeTrue();
        (await client.GetJsonAsync("/api/portfolios/desk")).ToJsonString().ShouldBe(portfolio);
        (await client.GetJsonAsync("/api/risk/alerts?portfolio_id=desk")).Items().ShouldBeEmpty();
    }

    [Theory]
    [InlineData("""{"portfolio_id":"desk2","symbol":"AAA","quantity":0}""", "quantity")]
    [InlineData("""{"portfolio_id":"desk2","symbol":"AAA","quantity":1000000000001}""", "quantity")]
    [InlineData("""{"portfolio_id":"desk2","symbol":"AAA","quantity":1,"price":0}""", "price")]
    [InlineData("""{"portfolio_id":"desk2","symbol":"A A","quantity":1}""", "symbol")]
    [InlineData("""{"portfolio_id":"desk2","symbol":"NOBODY","quantity":1}""", "price")]
    public async Task Check_OfWhatIsNoTrade_NamesTheField(string body, string field)
    {
        await CreateAsync("desk2");
        using HttpResponseMessage answer = await client.SendAsync("POST", Path, body);
        await answer.ProblemAsync(400);
        (await answer.JsonAsync())["errors"]!.AsArray().Single()!.Text("field").ShouldBe(field);
    }

    [Theory]
    [InlineData("""{"portfolio_id":"none","symbol":"AAA","quantity":1}""", 404)]
    [InlineData("""{"portfolio_id":"desk3","symbol":"AAA","quantity":1e12,"price":1e12}""", 409)]
    public async Task Check_ThatCannotBe_IsAProblem(string body, int status)
    {
        await CreateAsync("desk3");
        using HttpResponseMessage answer = await client.SendAsync("POST", Path, body);
        (await answer.ProblemAsync(status)).ShouldNotBeEmpty();
    }

    [Fact]
    public async Task Check_OfASymbolWithAStatedPriceOnly_IsWorthThat()
    {
        await CreateAsync("desk4");
        JsonNode check = await client.PostAsync(
            Path, """{"portfolio_id":"desk4","symbol":"NOBODY","quantity":2,"price":10.5}""");
        ((double)check["after"]!["metrics"]!["exposure"]!["long"]!).ShouldBe(1121);
        check["after"]!["missing_symbols"]!.AsArray().ShouldBeEmpty();
        check["largest_quantity"].ShouldBeNull();
        check.Text("largest_quantity_reason").ShouldBe("The portfolio has no limits.");
    }

    /// <summary>1,000 in cash and 100 AAA at 11.</summary>
    private async Task CreateAsync(string id)
    {
        await client.PostAsync("/api/market-data/closes", "2026-01-02,AAA,10\n2026-01-05,AAA,11\n", "text/csv");
        await client.PutAsync($"/api/portfolios/{id}", """{"cash":1000}""");
        await client.PutAsync($"/api/portfolios/{id}/positions", """{"positions":[{"symbol":"AAA","quantity":100}]}""");
    }
}
