using System.Text.Json.Nodes;
using Risk.Tests.Api.Support;
using Risk.Tests.Support;

namespace Risk.Tests.Api.Commands;

/// <summary>The service as a process: it starts, says where, keeps what it answered, and stops when told.</summary>
public sealed class ServeTests : IDisposable
{
    private readonly TestFolder folder = new();

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Serve_PrintsALinkThatSignsIn_AndStopsOnSigterm()
    {
        using ServiceProcess service = ServiceProcess.Start(folder.Path);
        await service.UntilReadyAsync(Cancellation);
        (await service.Client.GetJsonAsync("/api/health")).Text("status").ShouldBe("ok");
        service.Terminate();
        (await service.UntilEndAsync(Cancellation)).ShouldBe(0, service.Errors);
    }

    [Fact]
    public async Task Change_ThatWasAnswered_SurvivesKill9()
    {
        using (ServiceProcess first = ServiceProcess.Start(folder.Path))
        {
            await first.UntilReadyAsync(Cancellation);
            await first.Client.PutAsync("/api/portfolios/P1", """{"name":"Kept","cash":12.5}""");
            first.Kill();
            await first.UntilEndAsync(Cancellation);
        }
        using ServiceProcess second = ServiceProcess.Start(folder.Path);
        await second.UntilReadyAsync(Cancellation);
        JsonNode kept = await second.Client.GetJsonAsync("/api/portfolios/P1");
        (kept.Text("name"), kept["cash"]!.ToJsonString()).ShouldBe(("Kept", "12.5"));
        (await second.Client.GetJsonAsync("/api/portfolios")).Items().Count.ShouldBe(1);
    }

    [Fact]
    public async Task Serve_OnDataThatIsInUse_FailsWithOneLine()
    {
        using ServiceProcess first = ServiceProcess.Start(folder.Path);
        await first.UntilReadyAsync(Cancellation);
        using ServiceProcess second = ServiceProcess.Start(folder.Path);
        (await second.UntilEndAsync(Cancellation)).ShouldBe(1);
        second.Errors.ShouldContain("is in use by another process");
        second.Errors.ShouldNotContain("\n");
    }

    [Theory]
    [InlineData("RISK_REFRESH_INTERVAL", "soon", "RISK_REFRESH_INTERVAL is 'soon', but must be a number")]
    [InlineData("WEBSOCKET_JWT_SECRET", "short", "WEBSOCKET_JWT_SECRET must be at least 32 bytes long")]
    [InlineData("RISK_FAILPOINTS", "alert.stored=exit", "RISK_FAILPOINTS is refused")]
    public async Task Serve_WithABadSetting_FailsWithOneLineThatNamesIt(string key, string value, string message)
    {
        using ServiceProcess service = ServiceProcess.Start(folder.Path, (key, value), ("DOTNET_ENVIRONMENT", ""));
        (await service.UntilEndAsync(Cancellation)).ShouldBe(1);
        service.Errors.ShouldStartWith(message);
        service.Errors.ShouldNotContain("\n");
    }

    public void Dispose() => folder.Dispose();
}
