using Risk.Api.Commands;
using Risk.Api.Endpoints.Service;
using Risk.Api.Standalone;
using Risk.Silo.Database.Migrations;
using Risk.Silo.Hosting.Metering;
using Risk.Silo.Settings;
using Risk.Silo.Standalone;

namespace Risk.Api.Hosting;

/// <summary>Runs silo and Api in one process. Each edition has a class of this name.</summary>
internal static class Serving
{
    public static async Task<int> RunAsync(RiskSettings settings, string host)
    {
        ApiSettings api = new(Edition.Tokens(settings, makeSecret: true)!) { Twilio = Edition.Twilio(settings) };
        await using WebApplication app = Build(settings, api, host);
        await StartAsync(app);
        Greeting.Print(app, api.Tokens, settings.Demo ? " with a demo" : "");
        string mail = settings.Smtp.Host ?? Path.Combine(settings.DataFolder, "outbox");
        Console.WriteLine($"Data: {settings.DataFolder}. Mail: {mail}. Stop with Ctrl-C.");
        await app.WaitForShutdownAsync();
        return 0;
    }

    /// <summary>The whole service, not yet started.</summary>
    internal static WebApplication Build(RiskSettings settings, ApiSettings api, string host)
    {
        WebApplication app = WebHost.Build(api, host, settings.Port, builder => builder.Services
            .AddRiskSilo(settings).AddMetering().AddSingleton<IEngineNodes, SoleNode>());
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
