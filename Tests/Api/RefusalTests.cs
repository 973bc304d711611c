using System.Text.Json.Nodes;
using NSubstitute;
using Risk.Contracts;
using Risk.Tests.Api.Support;

namespace Risk.Tests.Api;

/// <summary>What cannot be read is refused with the field, its value and what is allowed; no grain hears of it.
/// </summary>
public sealed class RefusalTests(ApiServer server) : IClassFixture<ApiServer>
{
    private const string Trades = "/api/portfolios/P1/executions";
    private const string Trade = """{"execution_id":"E","symbol":"A","quantity":1,"price":1,""";
    private const string Limits = "/api/risk/thresholds";
    private const string Limit =
        """{"portfolio_id":"P1","metric_type":"var_99","threshold_value":-0.03,"severity":"high",""";
    private const string Policy = "/api/risk/escalation-policies/E1";
    private const string Step = """{"severity":"high","escalation_steps":[{"level":"a","notification_type":"email",""";

    [Theory]
    [InlineData(
        "PUT", "/api/portfolios/P1",
        """{"nam":"x"}""",
        "nam", "nam is not a field; allowed are name, base_currency")]
    [InlineData(
        "PUT", "/api/portfolios/P1",
        """{"var_method":"monte_carlo"}""",
        "var_method", "var_method is \"monte_carlo\"; allowed is one of historical, order_statistic, filtered")]
    [InlineData("PUT", "/api/portfolios/P1", """{"name":1}""", "name", "name is 1; allowed is a text")]
    [InlineData("PUT", "/api/portfolios/P1", """{"cash":"12"}""", "cash", "cash is \"12\"; allowed is a number")]
    [InlineData("PUT", "/api/portfolios/P1", """{"cash":1e21}""", "cash", "cash is 1e21; allowed is a number")]
    [InlineData("PUT", "/api/portfolios/P1", """{"cash":0.123456789}""", "cash", "at most 8 decimals")]
    [InlineData("PUT", "/api/portfolios/P1", """{"cash":1,"cash":2}""", "cash", "cash is given twice")]
    [InlineData(
        "PUT", "/api/portfolios/P1",
        """{"margin":{"initial_long":0.5}}""",
        "margin.initial_short", "is missing")]
    [InlineData("PUT", "/api/portfolios/P1/positions", "{}", "positions", "positions is missing; allowed is an array")]
    [InlineData("PUT", "/api/portfolios/P1/positions", """{"positions":[null]}""", "positions[0]", "must not be null")]
    [InlineData(
        "PUT", "/api/portfolios/P1/positions",
        """{"positions":[{"symbol":"A","quantity":null}]}""",
        "positions[0].quantity", "must not be null")]
    [InlineData(
        "PUT", "/api/portfolios/P1/positions",
        """{"positions":[{"symbol":"A","quantity":1e999}]}""",
        "positions[0].quantity", "is 1e999")]
    [InlineData(
        "POST", Trades,
        Trade + "\"side\":\"short\",\"executed_at\":\"2026-01-05T14:30:00Z\"}",
        "side", "allowed is one of buy, sell")]
    [InlineData("POST", Trades, Trade + "\"side\":0,\"executed_at\":\"2026-01-05T14:30:00Z\"}", "side", "side is 0")]
    [InlineData(
        "POST", Trades,
        Trade + "\"side\":\"buy\",\"executed_at\":\"2026-01-05T14:30:00\"}",
        "executed_at", "ISO 8601 time with its zone")]
    [InlineData(
        "POST", Limits,
        Limit + "\"comparison_type\":\"below\"}",
        "comparison_type", "less_than, less_than_or_equal, greater_than")]
    [InlineData(
        "POST", Limits,
        Limit + "\"comparison_type\":\"less_than\",\"id\":\"a b\"}",
        "id", "1 to 64 of the characters")]
    [InlineData(
        "PUT", Limits + "/T1",
        Limit + "\"comparison_type\":\"less_than\",\"id\":\"T2\"}",
        "id", "allowed is the path's, T1")]
    [InlineData(
        "PUT", Policy,
        Step + "\"delay_minutes\":-1,\"recipients\":[\"a@b.c\"]}]}",
        "escalation_steps[0].delay_minutes", "is -1; allowed is 0 to")]
    [InlineData(
        "PUT", Policy,
        Step + "\"delay_minutes\":1,\"recipients\":[\"a@b.c\",7]}]}",
        "escalation_steps[0].recipients[1]", "is 7; allowed is a text")]
    [InlineData("POST", "/api/risk/alerts/A1/snooze", """{"minutes":0}""", "minutes", "allowed is 1 to 10080")]
    [InlineData("POST", "/api/risk/alerts/A1/comments", "{}", "comment", "comment is missing")]
    [InlineData("GET", "/api/portfolios/P%201", null, "id", "allowed are 1 to 64")]
    [InlineData("GET", "/api/portfolios?limit=0", null, "limit", "limit is '0'; allowed is 1 to 500")]
    [InlineData("GET", "/api/portfolios?limit=501", null, "limit", "allowed is 1 to 500")]
    [InlineData(
        "GET", "/api/portfolios?page=2",
        null,
        "page", "is no parameter here; allowed: limit, cursor")]
    [InlineData("GET", "/api/risk/alerts?status=open", null, "status", "triggered, acknowledged, resolved")]
    [InlineData("GET", "/api/risk/alerts?from=yesterday", null, "from", "ISO 8601")]
    [InlineData("GET", "/api/portfolios/P1/metrics/history", null, "metric", "metric is missing")]
    [InlineData(
        "GET", "/api/portfolios/P1/metrics/history?metric=var",
        null,
        "metric", "metric is 'var'; allowed is one of nav,")]
    [InlineData(
        "GET", "/api/portfolios/P1/metrics/history?metric=nav&points=1", null, "points", "allowed is 2 to 2000")]
    [InlineData(
        "GET", "/api/portfolios/P1/metrics/history?metric=nav&points=2001", null, "points", "allowed is 2 to 2000")]
    [InlineData(
        "GET", "/api/portfolios/P1/metrics/history?metric=nav&points=2&limit=1",
        null,
        "limit", "limit does not go with points")]
    [InlineData(
        "GET", "/api/portfolios/P1/metrics/history?metric=nav&points=2&cursor=YQ",
        null,
        "cursor", "cursor does not go with points")]
    public async Task Request_WithAWrongField_IsRefusedByName(
        string method, string path, string? body, string field, string message)
    {
        string detail = await Problem(method, path, body, field);
        detail.ShouldContain(message);
        server.Portfolio("P1").ReceivedCalls().ShouldBeEmpty();
        server.Cluster.GetGrain<IThresholdGrain>("T1").ReceivedCalls().ShouldBeEmpty();
    }

    [Fact]
    public async Task Request_WithManyWrongFields_NamesEach()
    {
        using HttpClient client = server.Client();
        using HttpResponseMessage answer = await client.SendAsync(
            "PUT", "/api/portfolios/P1", """{"name":1,"cash":[],"x":0}""");
        JsonNode problem = await answer.JsonAsync();
        problem["errors"]!.AsArray().Select(e => e!["field"]!.GetValue<string>()).ShouldBe(["name", "cash", "x"]);
    }

    [Theory]
    [InlineData("{", "not valid JSON: see line 1")]
    [InlineData("""{"cash":NaN}""", "cash is NaN; allowed is a finite number")]
    [InlineData("{\n \"cash\": -Infinity}", "cash is Infinity; allowed is a finite number")]
    [InlineData("""{"cash":1,}""", "not valid JSON")]
    [InlineData("""{"cash":1 /* note */}""", "not valid JSON")]
    [InlineData("null", "The body must be an object")]
    [InlineData("[]", "The body must be an object")]
    public async Task Body_ThatIsNoObject_IsRefused(string body, string message)
    {
        using HttpClient client = server.Client();
        using HttpResponseMessage answer = await client.SendAsync("PUT", "/api/portfolios/P1", body);
        (await answer.ProblemAsync(400)).ShouldContain(message);
    }

    [Fact]
    public async Task Body_NestedTenThousandDeep_IsRefused()
    {
        using HttpClient client = server.Client();
        string deep = new string('[', 10_000) + new string(']', 10_000);
        string body = $$"""{"name":{{deep}}}""";
        using HttpResponseMessage answer = await client.SendAsync("PUT", "/api/portfolios/P1", body);
        (await answer.ProblemAsync(400)).ShouldContain("deeper than the 16 levels");
    }

    [Theory]
    [InlineData("/api/portfolios/P1", "PUT", "application/json")]
    [InlineData("/api/market-data/prices", "POST", "text/csv")]
    [InlineData("/api/market-data/closes", "POST", "text/csv")]
    public async Task Body_OfTenMegabytes_IsTooLarge(string path, string method, string type)
    {
        using HttpClient client = server.Client();
        string body = new('1', 10 * 1024 * 1024);
        using HttpResponseMessage answer = await client.SendAsync(method, path, body, type);
        (await answer.ProblemAsync(413)).ShouldContain("8 MiB");
    }

    [Theory]
    [InlineData("PUT", "/api/portfolios/P1", "text/plain", 415)]
    [InlineData("POST", "/api/market-data/prices", "text/plain", 415)]
    [InlineData("PATCH", "/api/portfolios/P1", "application/json", 405)]
    [InlineData("GET", "/api/nothing", "application/json", 404)]
    public async Task Request_ThatFitsNothing_IsAProblemToo(string method, string path, string type, int status)
    {
        using HttpClient client = server.Client();
        using HttpResponseMessage answer = await client.SendAsync(method, path, method == "GET" ? null : "{}", type);
        (await answer.ProblemAsync(status)).ShouldNotBeEmpty();
    }

    [Theory]
    [InlineData(typeof(TimeoutException))]
    [InlineData(typeof(StorageUnavailableException))]
    [InlineData(typeof(SiloUnavailableException))]
    public async Task Store_ThatIsAway_Answers503WithRetryAfter(Type fault)
    {
        string id = fault.Name;
        server.Portfolio(id).Get().Returns<PortfolioView?>(_ => throw (Exception)Activator.CreateInstance(fault)!);
        using HttpClient client = server.Client();
        using HttpResponseMessage answer = await client.SendAsync("GET", $"/api/portfolios/{id}");
        (await answer.ProblemAsync(503)).ShouldContain("Try again");
        answer.Headers.RetryAfter!.Delta.ShouldBe(TimeSpan.FromSeconds(2));
    }

    [Fact]
    public async Task Call_ThatTheEngineTurnsAway_IsRepeated()
    {
        int calls = 0;
        server.Portfolio("moving").Get().Returns<PortfolioView?>(_ =>
            ++calls < 3 ? throw Samples.Rejection() : null);
        using HttpClient client = server.Client();
        using HttpResponseMessage answer = await client.SendAsync("GET", "/api/portfolios/moving");
        (await answer.ProblemAsync(404)).ShouldBe("There is no portfolio 'moving'.");
        calls.ShouldBe(3);
    }

    [Fact]
    public async Task CashFlowWithoutAnId_ThatTheEngineTurnsAway_IsRepeatedAsTheSameFlow()
    {
        List<CashFlow> flows = [];
        server.Portfolio("paid").AddCashFlow(Arg.Do<CashFlow>(flows.Add)).Returns<Outcome<PortfolioView>>(_ =>
            flows.Count < 3
                ? throw Samples.Rejection()
                : Outcomes.NotFound<PortfolioView>("none"));
        using HttpClient client = server.Client();
        using HttpResponseMessage answer = await client.SendAsync(
            "POST", "/api/portfolios/paid/cash-flows", """{"amount":5}""");
        await answer.ProblemAsync(404);
        flows.Count.ShouldBe(3);
        flows.Distinct().Count().ShouldBe(1);
    }

    [Theory]
    [InlineData("GET", "/api/portfolios/lost-1", 404, 2)]
    [InlineData("PUT", "/api/portfolios/lost-2", 404, 2)]
    [InlineData("POST", "/api/portfolios/lost-3/cash-flows", 404, 2)] // by its flow_id it is one flow
    [InlineData("DELETE", "/api/portfolios/lost-4", 503, 1)] // once more would find nothing
    public async Task Call_WhoseSiloWentAway_IsRepeatedWhereItMayRunTwice(
        string method, string path, int status, int expectedCalls)
    {
        int calls = 0;
        T Answer<T>(T last) => ++calls < 2 ? throw new SiloUnavailableException("killed") : last;
        IPortfolioGrain portfolio = server.Portfolio(path.Split('/')[3]);
        Outcome<PortfolioView> none = Outcomes.NotFound<PortfolioView>("none");
        portfolio.Get().Returns(_ => Answer<PortfolioView?>(null));
        portfolio.Put(Arg.Any<PortfolioDefinition>()).Returns(_ => Answer(none));
        portfolio.AddCashFlow(Arg.Any<CashFlow>()).Returns(_ => Answer(none));
        portfolio.Delete().Returns(_ => Answer(none));
        using HttpClient client = server.Client();
        string? body = method == "PUT" ? "{}" : method == "POST" ? """{"amount":5}""" : null;
        using HttpResponseMessage answer = await client.SendAsync(method, path, body);
        await answer.ProblemAsync(status);
        calls.ShouldBe(expectedCalls);
    }

    [Fact]
    public async Task Fault_IsAnswered500WithoutItsText()
    {
        server.Portfolio("broken").Get().Returns<PortfolioView?>(_ => throw new NotSupportedException("inner words"));
        using HttpClient client = server.Client();
        using HttpResponseMessage answer = await client.SendAsync("GET", "/api/portfolios/broken");
        (await answer.ProblemAsync(500)).ShouldNotContain("inner words");
    }

    [Fact]
    public async Task Outcome_Invalid_BecomesTheFieldsOfA400()
    {
        server.Cluster.GetGrain<IThresholdGrain>("T9").Create(Arg.Any<ThresholdDefinition>()).Returns(
            Outcomes.Invalid<ThresholdView>(new Contracts.FieldError("metric_type", "metric_type is \"x\".")));
        using HttpClient client = server.Client();
        using HttpResponseMessage answer = await client.SendAsync(
            "POST", Limits, Limit + "\"comparison_type\":\"less_than\",\"id\":\"T9\"}");
        (await answer.ProblemAsync(400)).ShouldContain("metric_type is");
    }

    private async Task<string> Problem(string method, string path, string? body, string field)
    {
        using HttpClient client = server.Client();
        using HttpResponseMessage answer = await client.SendAsync(method, path, body);
        string detail = await answer.ProblemAsync(400);
        (await answer.JsonAsync())["errors"]!.AsArray()
            .ShouldContain(e => e!["field"]!.GetValue<string>() == field, detail);
        return detail;
    }
}
