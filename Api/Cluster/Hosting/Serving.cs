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
        await using WebApplication app = Build(settings, api, host);
        await StartAsync(app);
        Greeting.Print(app, api.Tokens, settings.CohostSilo ? " and is a silo" : "");
        await app.WaitForShutdownAsync();
        return 0;
    }

    /// <summary>The whole node, not yet started.</summary>
    internal static WebApplication Build(RiskSettings settings, ApiSettings api, string host)
    {
        WebApplication app = WebHost.Build(api, host, settings.Port, builder =>
        {
            if (settings.CohostSilo)
                throw new CommandException("COHOST_SILO is not possible yet.");
            else
                builder.AddClusterClient(settings);
            builder.Services.AddMetering();
        });
        app.MapMetering();
        return app;
    }

    private static async Task StartAsync(WebApplication app)
    {
        try
        {
            await app.StartAsync();
        }
        catch (Exception fault) when (fault is StorageUnavailableException or IOException or MigrationException)
        {
            throw new CommandException(fault.Message, fault);
        }
    }
}
