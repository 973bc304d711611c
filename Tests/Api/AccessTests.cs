using System.Net;
using NSubstitute;
using Risk.Api.Security;
using Risk.Contracts;
using Risk.Tests.Api.Support;

namespace Risk.Tests.Api;

/// <summary>Who may do what, and what another tenant sees.</summary>
public sealed class AccessTests(ApiServer server) : IClassFixture<ApiServer>
{
    [Theory]
    [InlineData("GET", "/api/portfolios", Role.Viewer)]
    [InlineData("PUT", "/api/portfolios/P1", Role.RiskManager)]
    [InlineData("DELETE", "/api/portfolios/P1", Role.RiskManager)]
    [InlineData("PUT", "/api/portfolios/P1/positions", Role.RiskManager)]
    [InlineData("POST", "/api/portfolios/P1/executions", Role.RiskManager)]
    [InlineData("POST", "/api/portfolios/P1/cash-flows", Role.RiskManager)]
    [InlineData("POST", "/api/portfolios/P1/margin", Role.RiskManager)]
    [InlineData("POST", "/api/market-data/prices", Role.RiskManager)]
    [InlineData("POST", "/api/market-data/closes", Role.RiskManager)]
    [InlineData("POST", "/api/risk/thresholds", Role.RiskManager)]
    [InlineData("POST", "/api/risk/thresholds/import", Role.RiskManager)]
    [InlineData("GET", "/api/risk/thresholds/export", Role.Viewer)]
    [InlineData("POST", "/api/risk/thresholds/preview", Role.Viewer)]
    [InlineData("POST", "/api/risk/threshold-templates", Role.RiskManager)]
    [InlineData("PUT", "/api/risk/threshold-templates/E1", Role.RiskManager)]
    [InlineData("DELETE", "/api/risk/threshold-templates/E1", Role.RiskManager)]
    [InlineData("POST", "/api/risk/threshold-templates/E1/apply", Role.RiskManager)]
    [InlineData("PUT", "/api/risk/thresholds/T1", Role.RiskManager)]
    [InlineData("DELETE", "/api/risk/thresholds/T1", Role.RiskManager)]
    [InlineData("POST", "/api/risk/alerts/A1/acknowledge", Role.RiskManager)]
    [InlineData("POST", "/api/risk/alerts/A1/resolve", Role.RiskManager)]
    [InlineData("GET", "/api/notifications/stats", Role.Viewer)]
    [InlineData("POST", "/api/notifications/N1/retry", Role.RiskManager)]
    [InlineData("GET", "/api/notifications/templates", Role.Viewer)]
    [InlineData("GET", "/api/notifications/templates/M1", Role.Viewer)]
    [InlineData("GET", "/api/notifications/templates/M1/versions", Role.Viewer)]
    [InlineData("POST", "/api/notifications/templates/M1/preview", Role.Viewer)]
    [InlineData("PUT", "/api/notifications/templates/M1", Role.Admin)]
    [InlineData("DELETE", "/api/notifications/templates/M1", Role.Admin)]
    [InlineData("POST", "/api/notifications/templates/M1/rollback", Role.Admin)]
    [InlineData("POST", "/api/notifications/templates/M1/test", Role.Admin)]
    [InlineData("PUT", "/api/risk/escalation-policies/E1", Role.Admin)]
    [InlineData("DELETE", "/api/risk/escalation-policies/E1", Role.Admin)]
    [InlineData("GET", "/api/risk/escalation-policies/E1", Role.Viewer)]
    [InlineData("POST", "/api/risk/escalations/A1/switch", Role.RiskManager)]
    [InlineData("GET", "/api/contacts/ann", Role.RiskManager)]
    [InlineData("PUT", "/api/contacts/ann", Role.Admin)]
    [InlineData("DELETE", "/api/contacts/ann", Role.Admin)]
    [InlineData("POST", "/api/contacts/ann/channels/email/verify", Role.RiskManager)]
    [InlineData("POST", "/api/contacts/ann/channels/email/confirm", Role.RiskManager)]
    [InlineData("GET", "/api/risk/schedules/desk", Role.Viewer)]
    [InlineData("PUT", "/api/risk/schedules/desk", Role.Admin)]
    [InlineData("DELETE", "/api/risk/schedules/desk", Role.Admin)]
    [InlineData("GET", "/api/risk/silences", Role.Viewer)]
    [InlineData("GET", "/api/risk/inhibitions", Role.Viewer)]
    [InlineData("PUT", "/api/risk/inhibitions/I1", Role.Admin)]
    [InlineData("DELETE", "/api/risk/inhibitions/I1", Role.Admin)]
    [InlineData("DELETE", "/api/risk/silences/S1", Role.RiskManager)]
    [InlineData("GET", "/api/health", Role.Viewer)]
    [InlineData("GET", "/api/system", Role.Viewer)]
    [InlineData("GET", "/api/risk/alerts/counts", Role.Viewer)]
    [InlineData("GET", "/api/risk/alerts/statistics", Role.Viewer)]
    [InlineData("GET", "/api/portfolios/P1/executions", Role.Viewer)]
    [InlineData("GET", "/api/portfolios/P1/components", Role.Viewer)]
    [InlineData("GET", "/api/portfolios/P1/correlation", Role.Viewer)]
    [InlineData("GET", "/api/portfolios/P1/backtest", Role.Viewer)]
    [InlineData("GET", "/api/portfolios/P1/pnl", Role.Viewer)]
    [InlineData("POST", "/api/portfolios/P1/stress", Role.Viewer)]
    [InlineData("POST", "/api/risk/check-position", Role.Viewer)]
    [InlineData("GET", "/openapi/v1.json", Role.Viewer)]
    public async Task Path_NeedsARole(string method, string path, Role needed)
    {
        foreach (Role role in Enum.GetValues<Role>())
        {
            using HttpClient client = server.Client(role);
            using HttpResponseMessage answer = await client.SendAsync(method, path, method == "GET" ? null : "[");
            bool forbidden = answer.StatusCode == HttpStatusCode.Forbidden;
            forbidden.ShouldBe(role < needed, $"{role} {answer.StatusCode}");
            if (forbidden)
                (await answer.ProblemAsync(403)).ShouldContain("needs the role");
        }
    }

    [Theory]
    [InlineData("/api/portfolios")]
    [InlineData("/api/portfolios/metrics")]
    [InlineData("/api/risk/alerts")]
    [InlineData("/api/metrics/stream")]
    [InlineData("/api/health")]
    [InlineData("/openapi/v1.json")]
    [InlineData("/ws/risk")]
    [InlineData("/hubs/risk")]
    public async Task Path_WithoutAToken_Is401(string path)
    {
        using HttpClient client = server.Client(token: null);
        using HttpResponseMessage answer = await client.SendAsync("GET", path);
        (await answer.ProblemAsync(401)).ShouldContain("Send a token");
        answer.Headers.WwwAuthenticate.ToString().ShouldBe("Bearer");
    }

    [Fact]
    public async Task Token_ThatIsRefused_Is401AndSaysWhy()
    {
        using HttpClient client = server.Client("a.b.c");
        using HttpResponseMessage answer = await client.SendAsync("GET", "/api/portfolios");
        (await answer.ProblemAsync(401)).ShouldBe("The token's signature is not valid.");
        answer.Headers.WwwAuthenticate.ToString().ShouldContain("error=\"invalid_token\"");
    }

    [Fact]
    public async Task Token_InTheQueryOfAPlainRequest_IsNotTaken()
    {
        using HttpClient client = server.Client(token: null);
        using HttpResponseMessage answer = await client.SendAsync(
            "GET", $"/api/portfolios?access_token={ApiServer.Token()}");
        await answer.ProblemAsync(401);
    }

    [Theory]
    [InlineData("/health")]
    [InlineData("/health/ready")]
    public async Task Health_NeedsNoToken(string path)
    {
        server.Cluster.GetGrain<IQueryGrain>("all").Health().Returns([]);
        using HttpClient client = server.Client(token: null);
        using HttpResponseMessage answer = await client.SendAsync("GET", path);
        (await answer.JsonAsync())["status"]!.GetValue<string>().ShouldBe("ok");
    }

    [Theory]
    [InlineData("GET", "")]
    [InlineData("PUT", "")]
    [InlineData("DELETE", "")]
    [InlineData("PUT", "/positions")]
    [InlineData("GET", "/metrics")]
    [InlineData("GET", "/metrics/history?metric=nav")]
    [InlineData("GET", "/components")]
    [InlineData("GET", "/correlation")]
    [InlineData("GET", "/backtest?days=500")]
    [InlineData("GET", "/pnl")]
    [InlineData("POST", "/stress")]
    public async Task Portfolio_OfAnotherTenant_LooksLikeNone(string method, string below)
    {
        using HttpClient client = server.Client(Role.Admin, "P1");
        string? body = method == "PUT" ? (below.Length == 0 ? "{}" : """{"positions":[]}""") : null;
        using HttpResponseMessage answer = await client.SendAsync(method, "/api/portfolios/other" + below, body);
        (await answer.ProblemAsync(404)).ShouldBe("There is no portfolio 'other'.");
        server.Portfolio("other").ReceivedCalls().ShouldBeEmpty();
        server.Cluster.GetGrain<IPortfolioAnalysis>("other").ReceivedCalls().ShouldBeEmpty();
    }

    [Fact]
    public async Task TradeCheck_OfAnotherTenantsPortfolio_LooksLikeOfNone()
    {
        using HttpClient client = server.Client(Role.Admin, "P1");
        using HttpResponseMessage answer = await client.SendAsync(
            "POST", "/api/risk/check-position", """{"portfolio_id":"other","symbol":"A","quantity":1}""");
        (await answer.ProblemAsync(404)).ShouldBe("There is no portfolio 'other'.");
        server.Cluster.GetGrain<IPortfolioAnalysis>("other").ReceivedCalls().ShouldBeEmpty();
    }

    [Theory]
    [InlineData("GET", "")]
    [InlineData("GET", "/timeline")]
    [InlineData("POST", "/acknowledge")]
    [InlineData("POST", "/unacknowledge")]
    [InlineData("POST", "/resolve")]
    public async Task Alert_OfAnotherTenant_LooksLikeNone(string method, string below)
    {
        server.Cluster.GetGrain<IAlertGrain>("A7").Get().Returns(Samples.Alert("A7", "other"));
        using HttpClient client = server.Client(Role.Admin, "P1");
        using HttpResponseMessage answer = await client.SendAsync(method, "/api/risk/alerts/A7" + below);
        (await answer.ProblemAsync(404)).ShouldBe("There is no alert 'A7'.");
    }

    [Theory]
    [InlineData("GET", null)]
    [InlineData("DELETE", null)]
    [InlineData("PUT", Samples.Limit)]
    public async Task Limit_OfAnotherTenant_LooksLikeNone(string method, string? body)
    {
        server.Cluster.GetGrain<IThresholdGrain>("T7").Get().Returns(Samples.Threshold("T7", "other"));
        using HttpClient client = server.Client(Role.Admin, "P1");
        using HttpResponseMessage answer = await client.SendAsync(method, "/api/risk/thresholds/T7", body);
        (await answer.ProblemAsync(404)).ShouldBe("There is no threshold 'T7'.");
    }

    [Fact]
    public async Task Limit_ForAnotherTenantsPortfolio_IsRefusedAsForNone()
    {
        using HttpClient client = server.Client(Role.Admin, "P9");
        using HttpResponseMessage answer = await client.SendAsync("POST", "/api/risk/thresholds", Samples.Limit);
        (await answer.ProblemAsync(404)).ShouldBe("There is no portfolio 'P1'.");
    }

    [Theory]
    [InlineData("POST", "/api/market-data/prices", "at,symbol,price", "text/csv")]
    [InlineData("PUT", "/api/risk/escalation-policies/E1", "{}", "application/json")]
    [InlineData("PUT", "/api/contacts/ann", "{}", "application/json")]
    [InlineData("PUT", "/api/risk/schedules/desk", "{}", "application/json")]
    public async Task WhatConcernsAllPortfolios_NeedsATokenForAll(string method, string path, string body, string type)
    {
        using HttpClient client = server.Client(Role.Admin, "P1");
        using HttpResponseMessage answer = await client.SendAsync(method, path, body, type);
        (await answer.ProblemAsync(403)).ShouldContain("concerns all portfolios");
    }

    [Fact]
    public async Task List_AsksForTheCallersPortfoliosOnly()
    {
        IQueryGrain records = server.Cluster.GetGrain<IQueryGrain>("all");
        records.Alerts(Arg.Any<AlertQuery>(), Arg.Any<PageRequest>()).Returns(new Page<AlertView>([], null));
        using HttpClient client = server.Client(Role.Viewer, "P1", "P2");
        using HttpResponseMessage answer = await client.SendAsync("GET", "/api/risk/alerts?status=triggered&limit=7");
        answer.EnsureSuccessStatusCode();
        await records.Received().Alerts(
            Arg.Is<AlertQuery>(q =>
                q.Scope.Ids!.Value.SequenceEqual(new[] { "P1", "P2" }) && q.Statuses.Single() == AlertStatus.Triggered),
            Arg.Is<PageRequest>(p => p.Limit == 7));
    }
}
