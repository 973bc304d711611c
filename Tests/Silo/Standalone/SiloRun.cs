using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Risk.Silo.Settings;
using Risk.Silo.Standalone;

namespace Risk.Tests.Silo;

/// <summary>A whole silo in this process, as the service hosts it.</summary>
internal sealed class SiloRun : IAsyncDisposable
{
    private readonly IHost host;

    private SiloRun(IHost host) => this.host = host;

    public IGrainFactory Grains => Get<IGrainFactory>();

    public static async Task<SiloRun> StartAsync(string folder, string? databaseUrl, bool demo = false)
    {
        Dictionary<string, string> values = new()
        {
            ["RISK_DATA_DIR"] = folder,
            ["DATABASE_URL"] = databaseUrl ?? "",
            ["DEMO"] = demo ? "true" : "false",
        };
        var settings = RiskSettings.Read(SettingsSource.Of(values), isDevelopment: false);
        var builder = Host.CreateEmptyApplicationBuilder(null);
        builder.Services.AddRiskSilo(settings);
        SiloRun run = new(builder.Build());
        try
        {
            await run.host.StartAsync(TestContext.Current.CancellationToken);
            return run;
        }
        catch
        {
            run.host.Dispose();
            throw;
        }
    }

    public T Get<T>() where T : notnull => host.Services.GetRequiredService<T>();

    /// <summary>As on SIGTERM.</summary>
    public async ValueTask DisposeAsync()
    {
        await host.StopAsync(CancellationToken.None);
        host.Dispose();
    }
}
