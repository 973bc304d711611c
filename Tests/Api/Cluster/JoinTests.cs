using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Builder;
using Risk.Api;
using Risk.Api.Hosting;
using Risk.Silo.Settings;
using Risk.Tests.Api.Support;
using Risk.Tests.Support;

namespace Risk.Tests.Api.Cluster;

/// <summary>A node serves before there is a silo, joins when there is, and outlives all of them.</summary>
public sealed class JoinTests(PostgresServer postgres) : IAsyncLifetime
{
    private readonly TestFolder folder = new();
    private Surroundings surroundings = null!;
    private RiskSettings settings = null!;
    private WebApplication node = null!;
    private Task starting = Task.CompletedTask;

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync()
    {
        surroundings = await Surroundings.OpenAsync(postgres);
        settings = RiskSettings.Read(
            SettingsSource.Of(new Dictionary<string, string>(surroundings.Settings)
            {
                ["RISK_DATA_DIR"] = folder.Path,
                ["WEBSOCKET_PORT"] = "0",
                ["MIN_UPDATE_INTERVAL_MS"] = "20",
            }),
            isDevelopment: false);
        node = Serving.Build(settings, new ApiSettings(ApiServer.Tokens), "localhost");
        starting = node.StartAsync(Cancellation);
        await Poll.UntilAsync(() => node.Urls.Any(url => !url.EndsWith(":0", StringComparison.Ordinal)));
    }

    [Fact]
    public async Task Node_BeforeThereIsASilo_LivesButIsNotReady_AndJoinsItself()
    {
        using HttpClient client = Client();
        (await client.GetJsonAsync("/health")).Text("status").ShouldBe("ok");
        using HttpResponseMessage ready = await client.SendAsync("GET", "/health/ready");
        ((int)ready.StatusCode).ShouldBe(503);
        (await ready.JsonAsync())["dependencies"]!.ToJsonString().ShouldContain("no silo was found yet");
        using HttpResponseMessage answer = await client.SendAsync("GET", "/api/portfolios");
        await answer.ProblemAsync(503);
        answer.Headers.RetryAfter.ShouldNotBeNull();

        await surroundings.StartAsync(settings);

        await starting.WaitAsync(TimeSpan.FromMinutes(1), Cancellation);
        await UntilReadyAsync(client);
    }

    [Fact]
    public async Task Node_OutlivesAllSilos_AndItsDashboardsAreTold()
    {
        await surroundings.StartAsync(settings);
        await starting.WaitAsync(TimeSpan.FromMinutes(1), Cancellation);
        using HttpClient client = Client();
        await UntilReadyAsync(client);
        await client.PutAsync("/api/portfolios/P1", """{"cash":5}""");
        using LiveSocket socket = await LiveSocket.ConnectAsync(
            new(node.Urls.First()), "/ws/portfolio/P1", ApiServer.Token());
        await socket.ReceiveAsync();

        await surroundings.StopAsync();
        await surroundings.StartAsync(settings);

        await UntilAsync(socket, message => message["event"]?.GetValue<string>() == "news_resumed");
        await client.PutAsync("/api/portfolios/P1", """{"cash":6}""");
        await UntilAsync(socket, message => message["metrics"]?["nav"]?.GetValue<double>() == 6);
    }

    public async ValueTask DisposeAsync()
    {
        await node.StopAsync(CancellationToken.None);
        await node.DisposeAsync();
        await surroundings.DisposeAsync();
        folder.Dispose();
    }

    private HttpClient Client()
    {
        HttpClient client = new() { BaseAddress = new(node.Urls.First()) };
        client.DefaultRequestHeaders.Authorization = new("Bearer", ApiServer.Token());
        return client;
    }

    private static Task UntilReadyAsync(HttpClient client) => Poll.UntilAsync(async () =>
        (await client.SendAsync("GET", "/health/ready")).IsSuccessStatusCode);

    private static async Task UntilAsync(LiveSocket socket, Func<JsonNode, bool> isIt)
    {
        while (!isIt(await socket.ReceiveAsync()))
        {
            // Others come before it.
        }
    }
}
