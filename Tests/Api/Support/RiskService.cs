using Microsoft.AspNetCore.Builder;
using Risk.Api;
using Risk.Api.Hosting;
using Risk.Api.Security;
using Risk.Silo.Settings;
using Risk.Tests.Support;

namespace Risk.Tests.Api.Support;

/// <summary>The whole service on a free loopback port: server, engine, grains, SQLite in a temporary folder.</summary>
public sealed class RiskService : IAsyncLifetime
{
    private readonly TestFolder folder = new();
    private WebApplication app = null!;

    public Uri Url => new(app.Urls.First());

    public string Outbox => Path.Combine(folder.Path, "outbox");

    public HttpClient Client(Role role = Role.Admin, params string[] portfolios)
    {
        HttpClient client = new() { BaseAddress = Url };
        client.DefaultRequestHeaders.Authorization = new("Bearer", ApiServer.Token(role, portfolios));
        return client;
    }

    public async ValueTask InitializeAsync() => await StartAsync();

    /// <summary>Stops it in order and starts it again on the same data.</summary>
    public async Task RestartAsync()
    {
        await StopAsync();
        await StartAsync();
    }

    public async ValueTask DisposeAsync()
    {
        await StopAsync();
        folder.Dispose();
    }

    private async Task StartAsync()
    {
        SettingsSource source = SettingsSource.Of(new Dictionary<string, string>
        {
            ["RISK_DATA_DIR"] = folder.Path,
            ["WEBSOCKET_PORT"] = "0",
            ["MIN_UPDATE_INTERVAL_MS"] = "20",
        });
        RiskSettings settings = RiskSettings.Read(source, isDevelopment: false);
        app = Serving.Build(settings, new ApiSettings(ApiServer.Tokens), "localhost");
        await app.StartAsync();
    }

    private async Task StopAsync()
    {
        await app.StopAsync();
        await app.DisposeAsync();
    }
}
