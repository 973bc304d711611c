using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using Risk.Api.Endpoints.Portfolios;
using Risk.Tests.Api.Support;

namespace Risk.Tests.Api.Documents;

/// <summary>The document describes every path, its parameters, answers and problems.</summary>
public sealed class OpenApiTests(ApiServer server) : IClassFixture<ApiServer>
{
    [Fact]
    public async Task Document_ListsEveryMappedRoute()
    {
        JsonNode paths = (await Document())["paths"]!;
        string[] mapped = [.. server.Services.GetRequiredService<EndpointDataSource>().Endpoints
            .OfType<RouteEndpoint>().Select(e => "/" + e.RoutePattern.RawText!.Trim('/'))
            .Where(path => !path.StartsWith("/hubs", StringComparison.Ordinal))
            .Where(path => !path.StartsWith("/openapi", StringComparison.Ordinal))];
        paths.AsObject().Select(p => p.Key).ShouldBe(mapped.Distinct(), ignoreOrder: true);
    }

    [Fact]
    public async Task Operations_HaveNamesOfTheirOwn()
    {
        string[] names = [.. (await Document())["paths"]!.AsObject()
            .SelectMany(path => path.Value!.AsObject()).Select(o => o.Value!["operationId"]!.GetValue<string>())];
        names.ShouldBeUnique();
    }

    [Fact]
    public async Task Operation_SaysWhatItTakesAndAnswers()
    {
        JsonNode put = (await Document())["paths"]!["/api/portfolios/{id}/positions"]!["put"]!;
        put["operationId"]!.GetValue<string>().ShouldBe("putPortfoliosIdPositions");
        put["parameters"]![0]!["schema"]!["pattern"]!.GetValue<string>().ShouldBe("^[A-Za-z0-9_.-]{1,64}$");
        put["requestBody"]!["content"]!["application/json"]!["schema"]!["$ref"]!.GetValue<string>()
            .ShouldEndWith("/PositionsRequest");
        put["security"]!.AsArray().Count.ShouldBe(1);
        put["description"]!.GetValue<string>().ShouldBe("Needs the role risk_manager.");
        put["responses"]!.AsObject().Select(r => r.Key).Order()
            .ShouldBe(["200", "400", "401", "403", "404", "408", "413", "415", "500", "503"]);
        put["responses"]!["400"]!["content"]!["application/problem+json"]!["schema"]!["$ref"]!.GetValue<string>()
            .ShouldEndWith("/Problem");
    }

    [Fact]
    public async Task Operation_ListsItsQueryParametersWithTheirChoices()
    {
        JsonNode paths = (await Document())["paths"]!;
        JsonArray parameters = paths["/api/risk/alerts"]!["get"]!["parameters"]!.AsArray();
        parameters.Select(p => p!["name"]!.GetValue<string>()).ShouldBe(
            ["portfolio_id", "status", "severity", "metric_type", "waiting", "from", "to", "limit", "cursor"],
            ignoreOrder: true);
        parameters.Single(p => p!["name"]!.GetValue<string>() == "status")!["description"]!.GetValue<string>()
            .ShouldEndWith("One or more of triggered, acknowledged, resolved, separated by commas.");
        paths["/api/notifications"]!["get"]!["parameters"]!.AsArray()
            .Single(p => p!["name"]!.GetValue<string>() == "status")!["schema"]!["enum"]!.ToJsonString()
            .ShouldBe("""["queued","sent","failed","dead","suppressed"]""");
    }

    [Fact]
    public async Task Schemas_HaveTheTypesOfTheWire()
    {
        JsonNode schemas = (await Document())["components"]!["schemas"]!;
        JsonNode limit = schemas["ThresholdRequest"]!;
        limit["required"]!.AsArray().Select(r => r!.GetValue<string>()).ShouldBe(
            ["portfolio_id", "metric_type", "comparison_type", "threshold_value", "severity"], ignoreOrder: true);
        limit["properties"]!["threshold_value"]!["type"]!.ToJsonString().ShouldBe("\"number\"");
        limit["properties"]!["clear_value"]!["type"]!.ToJsonString().ShouldContain("null");
        schemas["Severity"]!["enum"]!.ToJsonString().ShouldBe("""["low","medium","high","critical"]""");
        schemas["AlertResponse"]!["properties"]!["triggered_at"]!["format"]!.GetValue<string>().ShouldBe("date-time");
        JsonNode detail = schemas["AlertDetailResponse"]!;
        detail["required"]!.AsArray().Select(r => r!.GetValue<string>())
            .ShouldBe(detail["properties"]!.AsObject().Select(p => p.Key), ignoreOrder: true);
    }

    [Fact]
    public async Task Schema_OfASnapshot_NestsItsMetrics()
    {
        JsonNode snapshot = (await Document())["components"]!["schemas"]!["SnapshotResponse"]!;
        JsonNode metrics = snapshot["properties"]!["metrics"]!;
        metrics["type"]!.GetValue<string>().ShouldBe("object");
        IEnumerable<string> ids = metrics["properties"]!.AsObject().SelectMany(group =>
            group.Value!["properties"] is JsonObject nested ? nested.Select(n => $"{group.Key}.{n.Key}") : [group.Key]);
        ids.ShouldBe(MetricNames.All);
    }

    private async Task<JsonNode> Document()
    {
        using HttpClient client = server.Client();
        using HttpResponseMessage answer = await client.SendAsync("GET", "/openapi/v1.json");
        answer.EnsureSuccessStatusCode();
        return await answer.JsonAsync();
    }
}
