using Risk.Api.Cluster.Hosting;
using Risk.Api.Commands;
using Risk.Silo.Database.Migrations;
using Risk.Silo.Hosting.Metering;
using Risk.Silo.Settings;

namespace Risk.Api.Hosting;

/// <summary>Runs an Api node, with or without a silo in it. Each edition has a class of this name.</summary>
internal static class Serving
{
    /// <exception cref="CommandException">A setting is missing, or the node cannot start; in one line.</exception>
    public static async Task<int> RunAsync(RiskSettings settings, string host)
    {
        ApiSettings api = Edition.Api(settings);
        if (settings is { Demo: true, CohostSilo: false })
            throw new CommandException("--demo needs COHOST_SILO=true; silos of their own take DEMO=true.");
        await using WebApplication app = await StartAsync(settings, api, host);
        Greeting.Print(app, api.Tokens, settings.CohostSilo ? " and is a silo" : "");
        await app.WaitForShutdownAsync();
        return 0;
    }

    /// <summary>The whole node, not yet started.</summary>
    /// <exception cref="SettingsException">A setting that a silo needs is missing.</exception>
    internal static WebApplication Build(RiskSettings settings, ApiSettings api, string host)
    {
        WebApplication app = WebHost.Build(api, host, settings.Port, builder =>
        {
            if (settings.CohostSilo)
                builder.AddCohostedSilo(settings);
            else
                builder.AddClusterClient(settings);
            builder.Services.AddMetering();
        });
        app.MapMetering();
        return app;
    }

    private static async Task<WebApplication> StartAsync(RiskSettings settings, ApiSettings api, string host)
    {
        try
        {
            WebApplication app = Build(settings, api, host);
            await app.StartAsync();
            return app;
        }
        catch (Exception fault) when (
            fault is SettingsException or StorageUnavailableException or IOException or MigrationException)
        {
            throw new CommandException(fault.Message, fault);
        }
    }
}
