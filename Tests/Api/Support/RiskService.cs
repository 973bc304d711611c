using Microsoft.AspNetCore.Builder;
using Risk.Api;
using Risk.Api.Hosting;
using Risk.Api.Security;
using Risk.Silo.Settings;
using Risk.Tests.Support;

namespace Risk.Tests.Api.Support;

/// <summary>The whole service in this process, on a free loopback port, with stores of its own.</summary>
public sealed class RiskService(PostgresServer postgres) : IAsyncLifetime
{
    private readonly TestFolder folder = new();
    private Surroundings surroundings = null!;
    private WebApplication app = null!;

    public Uri Url => new(app.Urls.First());

    public string Outbox => Path.Combine(folder.Path, "outbox");

    /// <summary>Settings that go before those of the tests.</summary>
    internal Dictionary<string, string> More { get; } = [];

    public HttpClient Client(Role role = Role.Admin, params string[] portfolios)
    {
        HttpClient client = new() { BaseAddress = Url };
        client.DefaultRequestHeaders.Authorization = new("Bearer", ApiServer.Token(role, portfolios));
        return client;
    }

    public async ValueTask InitializeAsync()
    {
        surroundings = await Surroundings.OpenAsync(postgres);
        await StartAsync();
    }

    /// <summary>Stops it in order and starts it again on the same data.</summary>
    public async Task RestartAsync()
    {
        await StopAsync();
        await StartAsync();
    }

    public async ValueTask DisposeAsync()
    {
        await StopAsync();
        await surroundings.DisposeAsync();
        folder.Dispose();
    }

    private async Task StartAsync()
    {
        Dictionary<string, string> values = new(surroundings.Settings)
        {
            ["RISK_DATA_DIR"] = folder.Path,
            ["WEBSOCKET_PORT"] = "0",
            ["MIN_UPDATE_INTERVAL_MS"] = "20",
        };
        foreach ((string key, string value) in More)
            values[key] = value;
        RiskSettings settings = RiskSettings.Read(SettingsSource.Of(values), isDevelopment: false);
        await surroundings.StartAsync(settings);
        app = Serving.Build(settings, new ApiSettings(ApiServer.Tokens), "localhost");
        await app.StartAsync();
    }

    private async Task StopAsync()
    {
        await app.StopAsync();
        await app.DisposeAsync();
        await surroundings.StopAsync();
    }
}
