using System.Text.Json.Nodes;
using Risk.Tests.Api.Support;
using Risk.Tests.Support;

namespace Risk.Tests.Api.Commands;

/// <summary>./run openapi: what the service answers, without a service.</summary>
public sealed class OpenApiCommandTests(ApiServer server) : IClassFixture<ApiServer>, IDisposable
{
    private readonly TestFolder folder = new();

    [Fact]
    public async Task OpenApi_PrintsTheDocumentOfTheService()
    {
        CommandRun run = await CommandRun.OfAsync("openapi");
        run.ExitCode.ShouldBe(0, run.Error);
        using HttpClient client = server.Client();
        using HttpResponseMessage served = await client.SendAsync("GET", "/openapi/v1.json");
        JsonNode.DeepEquals(JsonNode.Parse(run.Output), await served.JsonAsync()).ShouldBeTrue();
    }

    [Fact]
    public async Task Output_ThatSaysTheSame_IsLeftAlone()
    {
        string file = Path.Combine(folder.Path, "openapi.json");
        (await CommandRun.OfAsync("openapi", "--output", file)).ExitCode.ShouldBe(0);
        DateTime old = new(2020, 1, 1, 0, 0, 0, DateTimeKind.Utc);
        File.SetLastWriteTimeUtc(file, old);
        (await CommandRun.OfAsync("openapi", "--output", file)).ExitCode.ShouldBe(0);
        File.GetLastWriteTimeUtc(file).ShouldBe(old);
        await File.WriteAllTextAsync(file, "{}", TestContext.Current.CancellationToken);
        (await CommandRun.OfAsync("openapi", "--output", file)).ExitCode.ShouldBe(0);
        (await File.ReadAllTextAsync(file, TestContext.Current.CancellationToken)).Length.ShouldBeGreaterThan(1000);
    }

    public void Dispose() => folder.Dispose();
}
