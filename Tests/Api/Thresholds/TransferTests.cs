using System.Text.Json.Nodes;
using Risk.Api.Security;
using Risk.Tests.Api.Support;

namespace Risk.Tests.Api.Thresholds;

/// <summary>Export and import of limits over REST, by the whole service.</summary>
public sealed class TransferTests(RiskService service) : IClassFixture<RiskService>, IAsyncLifetime
{
    private const string Csv = "text/csv";

    private readonly HttpClient client = service.Client();

    public async ValueTask InitializeAsync()
    {
        foreach (string id in (string[])["tr1", "tr2"])
            await client.PutAsync($"/api/portfolios/{id}", """{"cash":1000}""");
    }

    [Theory]
    [InlineData("json", "application/json")]
    [InlineData("csv", Csv)]
    public async Task ExportThenImport_IsTheIdentity(string format, string type)
    {
        await client.PostAsync("/api/risk/thresholds/import", """
            {"thresholds":[
              {"id":"full","portfolio_id":"tr1","metric_type":"var_99","comparison_type":"less_than",
               "threshold_value":-0.03000001,"severity":"critical","clear_value":-0.0285,
               "description":"a \"desk\", two\nlines",
               "pending_for_seconds":1.5,"clear_for_seconds":60,"stale_after_seconds":30,"reminder_minutes":15,
               "escalation_policy_id":"E1","enabled":false,"dynamic":{"percentile":2.5,"window_days":100,
               "min_observations":20,"multiplier":1.1},"template_id":"desk"},
              {"id":"plain","portfolio_id":"tr2","metric_type":"nav","comparison_type":"less_than_or_equal",
               "threshold_value":1,"severity":"low","description":""}]}
            """);
        string exported = await ExportAsync(format);
        JsonNode again = await client.PostAsync("/api/risk/thresholds/import", exported, type);
        again["rejected"]!.ToJsonString().ShouldBe("[]");
        (Count(again, "created"), Count(again, "updated")).ShouldBe((0, 0));
        Count(again, "unchanged").ShouldBeGreaterThanOrEqualTo(2);
        (await ExportAsync(format)).ShouldBe(exported);
    }

    [Fact]
    public async Task Import_OfCsv_CreatesUpdatesAndRejectsByLineAndField()
    {
        const string first = """
            id,portfolio_id,metric_type,comparison_type,threshold_value,severity,enabled
            c1,tr1,var_99,less_than,-0.03,high,
            """;
        Count(await ImportAsync(first), "created").ShouldBe(1);
        JsonNode answer = await ImportAsync("""
            id,portfolio_id,metric_type,comparison_type,threshold_value,severity,enabled,dynamic_percentile
            c1,tr1,var_99,less_than,-0.04,high,true,
            c2,tr2,leverage_ratio,greater_than,2,medium,false,99

            c3,tr1,var_98,less_than,-0.03,high,,
            c4,tr1,var_99,below,x,high,maybe,
            c5,nowhere,var_99,less_than,-0.03,high,,
            c2,tr2,leverage_ratio,greater_than,3,medium,,
            ,tr1,nav,less_than,1,low,,
            c6,tr1
            c7,tr1,nav,equal,1,low,,50
            """);
        (Count(answer, "created"), Count(answer, "updated"), Count(answer, "unchanged")).ShouldBe((1, 1, 0));
        answer["rejected"]!.AsArray().Select(r => (r!["line"]!.GetValue<int>(), r.Text("field"))).ShouldBe(
        [
            (5, "metric_type"), (6, "comparison_type"), (6, "threshold_value"), (6, "enabled"), (7, "portfolio_id"),
            (8, "id"), (9, "id"), (10, "row"), (11, "dynamic"),
        ]);
        answer["rejected"]!.AsArray().ShouldAllBe(r => r!.Text("reason").Length > 10);
        (await client.GetJsonAsync("/api/risk/thresholds/c2"))["dynamic"]!["percentile"]!.ToJsonString().ShouldBe("99");
    }

    [Fact]
    public async Task Import_DryRun_StoresNothing()
    {
        const string csv = """
            id,portfolio_id,metric_type,comparison_type,threshold_value,severity
            d1,tr1,var_99,less_than,-0.03,high
            d2,tr1,var,less_than,-0.03,high
            """;
        JsonNode answer = await client.PostAsync("/api/risk/thresholds/import?dry_run=true", csv, Csv);
        (answer["dry_run"]!.GetValue<bool>(), Count(answer, "created")).ShouldBe((true, 1));
        answer["rejected"]!.AsArray().ShouldHaveSingleItem()!.Text("field").ShouldBe("metric_type");
        using HttpResponseMessage none = await client.SendAsync("GET", "/api/risk/thresholds/d1");
        ((int)none.StatusCode).ShouldBe(404);
    }

    [Fact]
    public async Task Import_OfAnotherTenantsPortfolio_IsRejectedAsNone_AndExportShowsNone()
    {
        using HttpClient tenant = service.Client(Role.RiskManager, "tr2");
        JsonNode answer = await tenant.PostAsync("/api/risk/thresholds/import", """
            {"thresholds":[{"id":"t1","portfolio_id":"tr1","metric_type":"nav","comparison_type":"less_than",
             "threshold_value":1,"severity":"low"}]}
            """);
        answer["rejected"]!.AsArray().ShouldHaveSingleItem()!.Text("reason").ShouldBe("There is no portfolio 'tr1'.");
        JsonNode seen = await tenant.GetJsonAsync("/api/risk/thresholds/export");
        seen["thresholds"]!.AsArray().ShouldAllBe(limit => limit!.Text("portfolio_id") == "tr2");
    }

    [Theory]
    [InlineData("id,portfolio_id,colour\n", Csv, "'colour' is no column")]
    [InlineData("id,id\n", Csv, "The column id is given twice")]
    [InlineData("id\n\"x", Csv, "line 2: a quote is not closed")]
    [InlineData("[]", "application/json", "an object with the one field thresholds")]
    [InlineData("""{"thresholds":[],"more":1}""", "application/json", "an object with the one field thresholds")]
    [InlineData("{", "application/json", "not valid JSON")]
    public async Task Import_OfSomethingElse_IsRefused(string body, string type, string says)
    {
        using HttpResponseMessage answer = await client.SendAsync("POST", "/api/risk/thresholds/import", body, type);
        (await answer.ProblemAsync(400)).ShouldContain(says);
    }

    [Fact]
    public async Task Import_ForManyPortfoliosAtOnce_CountsEachLimit()
    {
        const int portfolios = 24, each = 40;
        for (int i = 0; i < portfolios; i++)
            await client.PutAsync($"/api/portfolios/many{i}", "{}");
        IEnumerable<string> rows = Enumerable.Range(0, portfolios * each).Select(n =>
            $"m{n},many{n % portfolios},nav,less_than,{n},low");
        string csv = "id,portfolio_id,metric_type,comparison_type,threshold_value,severity\n" + string.Join('\n', rows);
        Count(await ImportAsync(csv), "created").ShouldBe(portfolios * each);
        Count(await ImportAsync(csv), "unchanged").ShouldBe(portfolios * each);
    }

    [Fact]
    public async Task Import_OfTooMany_IsRefused()
    {
        string body = $$"""{"thresholds":[{{string.Join(',', Enumerable.Repeat("{}", 10_001))}}]}""";
        using HttpResponseMessage answer = await client.SendAsync("POST", "/api/risk/thresholds/import", body);
        (await answer.ProblemAsync(400)).ShouldContain("up to 10000 at a time");
    }

    [Theory]
    [InlineData("/api/risk/thresholds/export?format=xml", "one of json, csv")]
    [InlineData("/api/risk/thresholds/export?colour=red", "'colour' is no parameter here")]
    public async Task Export_OfSomethingElse_IsRefused(string path, string says)
    {
        using HttpResponseMessage answer = await client.SendAsync("GET", path);
        (await answer.ProblemAsync(400)).ShouldContain(says);
    }

    public ValueTask DisposeAsync()
    {
        client.Dispose();
        return ValueTask.CompletedTask;
    }

    private static int Count(JsonNode answer, string name) => answer[name]!.GetValue<int>();

    private Task<JsonNode> ImportAsync(string csv) => client.PostAsync("/api/risk/thresholds/import", csv, Csv);

    private async Task<string> ExportAsync(string format)
    {
        using HttpResponseMessage answer =
            await client.SendAsync("GET", $"/api/risk/thresholds/export?format={format}");
        answer.EnsureSuccessStatusCode();
        return await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
    }
}
