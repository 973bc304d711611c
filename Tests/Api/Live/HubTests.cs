using System.Text.Json.Nodes;
using NSubstitute;
using Risk.Api.Security;
using Risk.Tests.Api.Support;

namespace Risk.Tests.Api.Live;

/// <summary>Live news over SignalR, spoken as the published client speaks it.</summary>
public sealed class HubTests(ApiServer server) : IClassFixture<ApiServer>
{
    [Theory]
    [InlineData("""["H1"]""")]
    [InlineData("\"H1\"")]
    [InlineData("""["*"]""")]
    [InlineData("\"*\"")]
    public async Task Subscribe_SendsTheSnapshotAndEveryUpdateAfterIt(string ids)
    {
        server.Portfolio("H1").Snapshot().Returns(Samples.Snapshot("H1", 1));
        using LiveSocket hub = await LiveSocket.ConnectHubAsync(server.Url, ApiServer.Token(Role.Viewer, "H1"));
        (await hub.InvokeAsync("Subscribe", ids)).ShouldBeNull();
        JsonNode first = await hub.ReceiveHubAsync();
        first["type"]!.GetValue<string>().ShouldBe("risk_metrics_update");
        first["metrics"]!["exposure"]!["long"]!.GetValue<double>().ShouldBe(10);
        for (int sequence = 2; sequence < 5; sequence++)
        {
            server.News.OnSnapshot(Samples.Snapshot("H1", sequence));
            (await hub.ReceiveHubAsync())["sequence"]!.GetValue<long>().ShouldBe(sequence);
        }
    }

    [Fact]
    public async Task Unsubscribe_EndsTheNews()
    {
        server.Portfolio("H2").Snapshot().Returns(Samples.Snapshot("H2", 1));
        server.Portfolio("H3").Snapshot().Returns(Samples.Snapshot("H3", 1));
        using LiveSocket hub = await LiveSocket.ConnectHubAsync(server.Url, ApiServer.Token(Role.Viewer));
        await hub.InvokeAsync("Subscribe", """["H2","H3"]""");
        await hub.ReceiveHubAsync();
        await hub.ReceiveHubAsync();
        await hub.InvokeAsync("Unsubscribe", """["H2"]""");
        server.News.OnSnapshot(Samples.Snapshot("H2", 2));
        server.News.OnSnapshot(Samples.Snapshot("H3", 2));
        (await hub.ReceiveHubAsync())["portfolio_id"]!.GetValue<string>().ShouldBe("H3");
    }

    [Theory]
    [InlineData("7", "1 to 1000 portfolios")]
    [InlineData("[7]", "allowed are 1 to 64")]
    [InlineData("[\"a b\"]", "portfolio_ids has 'a b'")]
    public async Task Subscribe_ToWhatIsNoId_FailsWithTheReason(string ids, string reason)
    {
        using LiveSocket hub = await LiveSocket.ConnectHubAsync(server.Url, ApiServer.Token(Role.Viewer));
        (await hub.InvokeAsync("Subscribe", ids)).ShouldNotBeNull().ShouldContain(reason);
    }
}
