using System.Net.WebSockets;
using System.Text.Json.Nodes;
using NSubstitute;
using Risk.Api.Security;
using Risk.Contracts;
using Risk.Tests.Api.Support;

namespace Risk.Tests.Api.Live;

/// <summary>Live news over the plain WebSocket: a snapshot on subscribe, then each kind of message, in scope.</summary>
public sealed class LiveTests(ApiServer server) : IClassFixture<ApiServer>
{
    [Fact]
    public async Task Subscribe_SendsTheCurrentSnapshotAtOnce()
    {
        Has("L1", 41);
        using LiveSocket socket = await Subscribed("""["L1"]""");
        JsonNode first = await socket.ReceiveAsync();
        first["type"]!.GetValue<string>().ShouldBe("risk_metrics_update");
        first["portfolio_id"]!.GetValue<string>().ShouldBe("L1");
        first["sequence"]!.GetValue<long>().ShouldBe(41);
        first["metrics"]!.ToJsonString().ShouldBe(
            """{"nav":1000.5,"exposure":{"long":10,"net":null},"var_99":-0.03}""");
    }

    [Fact]
    public async Task Subscribe_ToAPortfolioThatMoves_SendsItsSnapshotAllTheSame()
    {
        int calls = 0;
        server.Portfolio("L9").Snapshot().Returns(_ =>
            ++calls < 3 ? throw Samples.Rejection() : Samples.Snapshot("L9", 4));
        using LiveSocket socket = await Subscribed("""["L9"]""");
        (await socket.ReceiveAsync())["sequence"]!.GetValue<long>().ShouldBe(4);
    }

    [Fact]
    public async Task News_OfASubscribedPortfolio_Arrive()
    {
        Has("L2", 1);
        using LiveSocket socket = await Subscribed("""["L2"]""");
        await socket.ReceiveAsync();
        server.News.OnSnapshot(Samples.Snapshot("L2", 2));
        (await socket.ReceiveAsync())["sequence"]!.GetValue<long>().ShouldBe(2);
        server.News.OnAlert(Samples.Alert("A1", "L2"), isNew: true);
        JsonNode opened = await socket.ReceiveAsync();
        opened["type"]!.GetValue<string>().ShouldBe("new_alert");
        opened["alert"]!["threshold_value"]!.ToJsonString().ShouldBe("-0.03");
        opened["alert"]!["escalation"]!["status"]!.GetValue<string>().ShouldBe("running");
        server.News.OnAlert(Samples.Alert("A1", "L2"), isNew: false);
        (await socket.ReceiveAsync())["type"]!.GetValue<string>().ShouldBe("alert_updated");
        server.News.OnEscalation(new("L2", "A1", 1, "management"));
        (await socket.ReceiveAsync()).ToJsonString().ShouldBe(
            """{"type":"escalation","alert_id":"A1","step":1,"level":"management"}""");
        server.News.OnNotification(Samples.Notification("N1", "L2"));
        (await socket.ReceiveAsync())["notification"]!["status"]!.GetValue<string>().ShouldBe("sent");
        server.News.OnService(new("dead_letter", "N1"));
        (await socket.ReceiveAsync()).ToJsonString().ShouldBe(
            """{"type":"system","event":"dead_letter","detail":"N1"}""");
    }

    [Fact]
    public async Task News_OfOtherPortfolios_DoNotArrive()
    {
        Has("L3", 1);
        using LiveSocket socket = await Subscribed("""["L3"]""");
        await socket.ReceiveAsync();
        server.News.OnSnapshot(Samples.Snapshot("other", 9));
        server.News.OnAlert(Samples.Alert("A1", "other"), isNew: true);
        server.News.OnSnapshot(Samples.Snapshot("L3", 2));
        (await socket.ReceiveAsync())["portfolio_id"]!.GetValue<string>().ShouldBe("L3");
    }

    [Fact]
    public async Task Star_IsAllThatTheTokenMaySee()
    {
        Has("S1", 1);
        Has("S2", 1);
        using LiveSocket socket = await Subscribed("""["*"]""", "S1", "S2");
        string[] first = [Id(await socket.ReceiveAsync()), Id(await socket.ReceiveAsync())];
        first.ShouldBe(["S1", "S2"], ignoreOrder: true);
        server.News.OnSnapshot(Samples.Snapshot("S3", 2));
        server.News.OnService(new("dead_letter", "of anybody"));
        server.News.OnSnapshot(Samples.Snapshot("S2", 2));
        Id(await socket.ReceiveAsync()).ShouldBe("S2");
    }

    [Theory]
    [InlineData("""{"action":"subscribe","portfolio_ids":["other"]}""", "not_found", "no portfolio 'other'.")]
    [InlineData("""{"action":"subscribe","portfolio_ids":[]}""", "bad_request", "1 to 1000 portfolios")]
    [InlineData("""{"action":"subscribe","portfolio_ids":["a b"]}""", "bad_request", "portfolio_ids has 'a b'")]
    [InlineData("""{"action":"listen"}""", "bad_request", "subscribe, unsubscribe, ping")]
    [InlineData("""{"action":"subscribe","portfolios":["*"]}""", "bad_request", "portfolios is not a field")]
    [InlineData("subscribe", "bad_request", "not valid JSON")]
    public async Task Request_ThatIsWrong_IsAnsweredAndTheConnectionGoesOn(string text, string @event, string detail)
    {
        string token = ApiServer.Token(Role.Viewer, "P1");
        using LiveSocket socket = await LiveSocket.ConnectAsync(server.Url, "/ws/risk", token);
        await socket.SendAsync(text);
        JsonNode answer = await socket.ReceiveAsync();
        answer["event"]!.GetValue<string>().ShouldBe(@event);
        answer["detail"]!.GetValue<string>().ShouldContain(detail);
        await socket.SendAsync("""{"action":"ping"}""");
        (await socket.ReceiveAsync())["type"]!.GetValue<string>().ShouldBe("pong");
    }

    [Fact]
    public async Task Unsubscribe_EndsTheNews()
    {
        Has("U1", 1);
        Has("U2", 1);
        using LiveSocket socket = await Subscribed("""["U1","U2"]""");
        await socket.ReceiveAsync();
        await socket.ReceiveAsync();
        await socket.SendAsync("""{"action":"unsubscribe","portfolio_ids":["U1"]}""");
        await socket.SendAsync("""{"action":"ping"}""");
        await socket.ReceiveAsync();
        server.News.OnSnapshot(Samples.Snapshot("U1", 2));
        server.News.OnSnapshot(Samples.Snapshot("U2", 2));
        Id(await socket.ReceiveAsync()).ShouldBe("U2");
    }

    [Fact]
    public async Task PortfolioPath_IsSubscribedFromTheStart()
    {
        Has("W1", 5);
        using LiveSocket socket = await LiveSocket.ConnectAsync(server.Url, "/ws/portfolio/W1", ApiServer.Token());
        (await socket.ReceiveAsync())["sequence"]!.GetValue<long>().ShouldBe(5);
    }

    [Fact]
    public async Task PortfolioPath_OfAnotherTenant_IsNotThere()
    {
        string token = ApiServer.Token(Role.Viewer, "P1");
        await Should.ThrowAsync<WebSocketException>(() =>
            LiveSocket.ConnectAsync(server.Url, "/ws/portfolio/other", token));
    }

    [Fact]
    public async Task Connection_EndsWhenTheTokenDoes()
    {
        DateTimeOffset now = TimeProvider.System.GetUtcNow();
        Caller caller = new("kim", Role.Viewer, PortfolioScope.All, now.AddSeconds(1));
        string token = TokenMint.Make(ApiServer.Tokens, caller, now);
        using LiveSocket socket = await LiveSocket.ConnectAsync(server.Url, "/ws/risk", token);
        (await socket.ReceiveCloseAsync()).ShouldBe(WebSocketCloseStatus.EndpointUnavailable);
    }

    [Fact]
    public async Task Client_ThatDoesNotRead_HoldsNobodyUp()
    {
        Has("D1", 1);
        using LiveSocket deaf = await Subscribed("""["D1"]""");
        using LiveSocket other = await Subscribed("""["D1"]""");
        await other.ReceiveAsync();
        const int last = 50_000;
        for (int sequence = 2; sequence <= last; sequence++)
            server.News.OnSnapshot(Samples.Snapshot("D1", sequence));
        long seen;
        do
            seen = (await other.ReceiveAsync())["sequence"]!.GetValue<long>();
        while (seen < last);
        seen.ShouldBe(last);
    }

    [Fact]
    public async Task EventStream_HasTheSameMessages()
    {
        Has("E1", 3);
        using HttpClient client = server.Client(token: null);
        using Stream stream = await client.GetStreamAsync(
            $"/api/metrics/stream?portfolio_ids=E1&access_token={ApiServer.Token(Role.Viewer)}",
            TestContext.Current.CancellationToken);
        using StreamReader reader = new(stream);
        string? line = await reader.ReadLineAsync(TestContext.Current.CancellationToken);
        line.ShouldStartWith("data: {\"type\":\"risk_metrics_update\"");
        server.News.OnSnapshot(Samples.Snapshot("E1", 4));
        (await reader.ReadLineAsync(TestContext.Current.CancellationToken)).ShouldBeEmpty();
        line = await reader.ReadLineAsync(TestContext.Current.CancellationToken);
        JsonNode.Parse(line![6..])!["sequence"]!.GetValue<long>().ShouldBe(4);
    }

    private void Has(string portfolio, long sequence) =>
        server.Portfolio(portfolio).Snapshot().Returns(Samples.Snapshot(portfolio, sequence));

    private async Task<LiveSocket> Subscribed(string ids, params string[] scope)
    {
        LiveSocket socket = await LiveSocket.ConnectAsync(server.Url, "/ws/risk", ApiServer.Token(Role.Viewer, scope));
        await socket.SendAsync($$"""{"action":"subscribe","portfolio_ids":{{ids}}}""");
        return socket;
    }

    private static string Id(JsonNode message) => message["portfolio_id"]!.GetValue<string>();
}
