using System.Text.Json.Nodes;
using NSubstitute;
using Risk.Api.Security;
using Risk.Tests.Api.Support;

namespace Risk.Tests.Api.Live.News;

/// <summary>A dashboard gets what its node missed.</summary>
public sealed class NewsLossTests(ApiServer server) : IClassFixture<ApiServer>
{
    [Theory]
    [InlineData("A1", """["A1"]""")]
    [InlineData("A2", """["*"]""")]
    public async Task Gap_BringsTheNewestSnapshotAndAWord(string id, string ids)
    {
        using LiveSocket socket = await SubscribedAsync(id, ids);
        Has(id, 7);
        server.News.Lose(id);
        server.News.OnAlert(Samples.Alert("A1", id), isNew: true);
        (await TakeAsync(socket, 3)).ShouldBe(
            ["new_alert", "news_resumed", "risk_metrics_update 7"], ignoreOrder: true);
    }

    [Fact]
    public async Task NewLifeOfTheShard_BringsThemToo()
    {
        using LiveSocket socket = await SubscribedAsync("B1", """["B1"]""");
        server.News.Restart("B1");
        server.News.OnSnapshot(Samples.Snapshot("B1", 9));
        (await TakeAsync(socket, 2)).ShouldBe(["risk_metrics_update 9", "news_resumed"], ignoreOrder: true);
    }

    [Fact]
    public async Task Loss_ThatCannotBeMadeGoodAtFirst_IsLater()
    {
        using LiveSocket socket = await SubscribedAsync("C1", """["C1"]""");
        int tries = 0;
        server.Portfolio("C1").Snapshot().Returns(_ =>
            tries++ > 0 ? Samples.Snapshot("C1", 5) : throw new TimeoutException("no silo"));
        server.News.Restart("C1");
        server.News.OnAlert(Samples.Alert("A1", "C1"), isNew: false);
        // A socket that is quick takes the snapshot before the notice is written.
        (await TakeAsync(socket, 3)).ShouldBe(
            ["alert_updated", "news_resumed", "risk_metrics_update 5"], ignoreOrder: true);
    }

    [Fact]
    public async Task Loss_OfOtherPortfolios_IsNotTold()
    {
        using LiveSocket socket = await SubscribedAsync("D1", """["D1"]""");
        using LiveSocket other = await SubscribedAsync("D2", """["D2"]""");
        server.News.Restart("D2");
        server.News.OnSnapshot(Samples.Snapshot("D2", 3));
        (await TakeAsync(other, 2)).ShouldContain("news_resumed");
        await socket.SendAsync("""{"action":"ping"}""");
        (await socket.ReceiveAsync())["type"]!.GetValue<string>().ShouldBe("pong");
    }

    private async Task<LiveSocket> SubscribedAsync(string id, string ids)
    {
        Has(id, 1);
        LiveSocket socket = await LiveSocket.ConnectAsync(
            server.Url, "/ws/risk", ApiServer.Token(Role.Viewer, id));
        await socket.SendAsync($$"""{"action":"subscribe","portfolio_ids":{{ids}}}""");
        await socket.ReceiveAsync();
        return socket;
    }

    private void Has(string id, long sequence) =>
        server.Portfolio(id).Snapshot().Returns(Samples.Snapshot(id, sequence));

    /// <summary>Type and sequence, or the event, of the next messages; events go before snapshots.</summary>
    private static async Task<List<string>> TakeAsync(LiveSocket socket, int count)
    {
        List<string> taken = [];
        while (taken.Count < count)
        {
            JsonNode message = await socket.ReceiveAsync();
            taken.Add(message["event"]?.GetValue<string>() ?? $"{message["type"]} {message["sequence"]}".Trim());
        }
        return taken;
    }
}
