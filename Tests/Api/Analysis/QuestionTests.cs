using System.Text.Json.Nodes;
using NSubstitute;
using Risk.Contracts;
using Risk.Tests.Api.Support;

namespace Risk.Tests.Api.Analysis;

/// <summary>What the questions' parameters and bodies become, and what is refused by name.</summary>
public sealed class QuestionTests(ApiServer server) : IClassFixture<ApiServer>
{
    private const string Stress = "/api/portfolios/P1/stress";
    private const string Check = "/api/risk/check-position";

    [Theory]
    [InlineData("GET", "/api/portfolios/P1/components?confidence=90", null, "confidence", "one of 95, 97.5, 99")]
    [InlineData("GET", "/api/portfolios/P1/components?var_method=mc", null, "var_method", "one of historical, order")]
    [InlineData("GET", "/api/portfolios/P1/components?drill_down=yes", null, "drill_down", "one of true, false")]
    [InlineData("GET", "/api/portfolios/P1/components?level=99", null, "level", "is no parameter here")]
    [InlineData("GET", "/api/portfolios/P1/correlation?days=5", null, "days", "is no parameter here")]
    [InlineData("GET", "/api/portfolios/P1/backtest?days=251", null, "days", "days is '251'; allowed is one of 250, 5")]
    [InlineData("GET", "/api/portfolios/P1/backtest?against=live", null, "against", "one of hypothetical, recorded")]
    [InlineData("GET", "/api/portfolios/P%201/pnl", null, "id", "allowed are 1 to 64")]
    [InlineData("POST", Stress, """{"scenarios":[{"flat":"-10%"}]}""", "scenarios[0].flat", "allowed is a finite")]
    [InlineData("POST", Stress, """{"scenarios":[{"shock":1}]}""", "scenarios[0].shock", "is not a field; allowed are")]
    [InlineData("POST", Stress, """{"scenarios":[{"from":"2020"}]}""", "scenarios[0].from", "a date, e.g. 2026-01-31")]
    [InlineData("POST", Stress, """{"scenarios":[{"worst_days":1.5}]}""", "scenarios[0].worst_days", "a whole number")]
    [InlineData("POST", Stress, """{"scenarios":[null]}""", "scenarios[0]", "must not be null")]
    [InlineData(
        "POST", Stress,
        """{"scenarios":[{"symbols":[{"symbol":"A"}]}]}""",
        "scenarios[0].symbols[0].move", "is missing")]
    [InlineData("POST", Check, """{"portfolio_id":"P1","symbol":"A"}""", "quantity", "quantity is missing")]
    [InlineData("POST", Check, """{"portfolio_id":"P1","symbol":"A","quantity":1e20}""", "quantity", "nearer to zero")]
    [InlineData(
        "POST", Check,
        """{"portfolio_id":"P1","symbol":"A","quantity":0.000000001}""",
        "quantity", "at most 8 decimals")]
    [InlineData("POST", Check, """{"portfolio_id":"P 1","symbol":"A","quantity":1}""", "portfolio_id", "1 to 64 of")]
    [InlineData(
        "POST", Check,
        """{"portfolio_id":"P1","symbol":"A","quantity":1,"side":"buy"}""",
        "side", "side is not a field")]
    public async Task Question_WithAWrongField_IsRefusedByName(
        string method, string path, string? body, string field, string message)
    {
        using HttpClient client = server.Client();
        using HttpResponseMessage answer = await client.SendAsync(method, path, body);
        (await answer.ProblemAsync(400)).ShouldContain(message);
        (await answer.JsonAsync())["errors"]!.AsArray().ShouldContain(error => error!.Text("field") == field);
        Questions("P1").ReceivedCalls().ShouldBeEmpty();
    }

    [Theory]
    [InlineData("", null, 3, false)]
    [InlineData("?confidence=97.5&var_method=cornish_fisher&drill_down=true", VarMethod.CornishFisher, 1, true)]
    public async Task Components_TakeTheirParameters(string query, VarMethod? method, int levels, bool drillDown)
    {
        string id = $"C{levels}";
        Questions(id).Components(Arg.Any<ComponentsQuery>()).Returns(Outcomes.NotFound<ComponentsView>("none"));
        await NotFoundAsync("GET", $"/api/portfolios/{id}/components{query}");
        await Questions(id).Received(1).Components(Arg.Is<ComponentsQuery>(asked =>
            asked.Method == method && asked.Confidences.Length == levels && asked.DrillDown == drillDown));
    }

    [Theory]
    [InlineData("B1", "", 250, Confidence.Percent99, BacktestAgainst.Hypothetical, false)]
    [InlineData(
        "B2", "?days=500&confidence=95&against=recorded&daily=true",
        500, Confidence.Percent95, BacktestAgainst.Recorded, true)]
    public async Task Backtest_TakesItsParameters(
        string id, string query, int window, Confidence confidence, BacktestAgainst against, bool daily)
    {
        Questions(id).Backtest(Arg.Any<BacktestQuery>()).Returns(Outcomes.NotFound<BacktestView>("none"));
        await NotFoundAsync("GET", $"/api/portfolios/{id}/backtest{query}");
        await Questions(id).Received(1).Backtest(new BacktestQuery(window, confidence, against, null, daily));
    }

    [Theory]
    [InlineData("S1", null, 0)]
    [InlineData("S2", "{}", 0)]
    [InlineData("S3", """{"scenarios":[]}""", 0)]
    [InlineData("S4", """{"scenarios":[{"worst_days":5},{"symbols":[{"symbol":"A","move":-0.1}]}]}""", 2)]
    public async Task Stress_TakesScenariosOrNone(string id, string? body, int count)
    {
        Questions(id).Stress(Arg.Any<ImmutableArray<Scenario>>()).Returns(Outcomes.NotFound<StressView>("none"));
        await NotFoundAsync("POST", $"/api/portfolios/{id}/stress", body);
        await Questions(id).Received(1).Stress(Arg.Is<ImmutableArray<Scenario>>(all => all.Length == count));
    }

    [Fact]
    public async Task Undefined_IsNullWithAReason_NeverZero()
    {
        UndefinedReason noPrice = new(UndefinedCause.NoPrice, ["NOPE"]);
        BacktestQuery query = new(250, Confidence.Percent99, BacktestAgainst.Hypothetical, null);
        Questions("U").Components(Arg.Any<ComponentsQuery>()).Returns(Outcomes.Done(
            new ComponentsView("U", null, VarMethod.Historical, null, null, null, [], noPrice)));
        Questions("U").Correlation().Returns(Outcomes.Done(new CorrelationView("U", ["NOPE"], null, [], noPrice)));
        Questions("U").Backtest(query).Returns(Outcomes.Done(
            new BacktestView("U", VarMethod.Historical, query, null, noPrice)));
        Questions("U").Profit().Returns(Outcomes.Done(new ProfitView("U", null, null, null, [], noPrice)));
        foreach (string question in new[] { "components", "correlation", "backtest", "pnl" })
        {
            using HttpClient client = server.Client();
            JsonNode answer = await client.GetJsonAsync($"/api/portfolios/U/{question}");
            answer["reason"]!.ToJsonString().ShouldBe(
                """{"cause":"no_price","symbols":["NOPE"],"detail":"There is no price of NOPE."}""");
            new[] { "levels", "nav", "matrix", "exceptions", "kupiec", "tested_days", "total", "positions" }
                .ShouldAllBe(name => answer[name] == null);
        }
    }

    private IPortfolioAnalysis Questions(string id) => server.Cluster.GetGrain<IPortfolioAnalysis>(id);

    private async Task NotFoundAsync(string method, string path, string? body = null)
    {
        using HttpClient client = server.Client();
        using HttpResponseMessage answer = await client.SendAsync(method, path, body);
        (await answer.ProblemAsync(404)).ShouldBe("none");
    }
}
