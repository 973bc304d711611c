using System.Net.Sockets;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Risk.Contracts;
using Risk.Silo.Cluster.Health;
using Risk.Silo.Database.Migrations;
using Risk.Silo.Hosting.Metering;
using Risk.Silo.Settings;

namespace Risk.Silo.Cluster.Hosting;

/// <summary>A silo as a process of its own.</summary>
internal static class SiloProgram
{
    private const string Usage = """
        Usage: Silo [--help]

        Runs a silo until SIGTERM or Ctrl-C: joins the cluster that REDIS_URL and CLUSTER_ID name, keeps its state in
        the PostgreSQL of DATABASE_URL, and serves /health, /health/ready and /metrics on SILO_HTTP_PORT. Settings come
        from the environment, .env and appsettings.json. On SIGTERM it hands its grains over and exits with 0.
        """;

    /// <returns>The exit code: 1, after a line for each reason, when it cannot start.</returns>
    public static async Task<int> RunAsync(string[] arguments)
    {
        if (arguments.Length > 0)
            return Help(arguments);
        try
        {
            var settings = LocalSettings.Read(new Dictionary<string, string>());
            await using var app = Build(settings);
            await app.StartAsync();
            SiloLog.Ready(
                app.Logger, settings.Cluster.ClusterId, string.Join(' ', app.Urls), Environment.ProcessId);
            await app.WaitForShutdownAsync();
            return 0;
        }
        catch (Exception error) when (IsOperators(error))
        {
            await Console.Error.WriteLineAsync(error.Message);
            return 1;
        }
    }

    /// <summary>The whole silo, not yet started.</summary>
    internal static WebApplication Build(RiskSettings settings)
    {
        var builder = WebApplication.CreateEmptyBuilder(new());
        SiloLog.ToConsole(builder.Logging);
        builder.WebHost.UseKestrelCore().ConfigureKestrel(kestrel =>
        {
            kestrel.AddServerHeader = false;
            kestrel.ListenAnyIP(settings.Cluster.HttpPort);
        });
        builder.Services.AddRoutingCore();
        builder.Services.AddRiskSilo(settings).AddMetering();
        var app = builder.Build();
        app.MapSiloHealth();
        app.MapMetering();
        return app;
    }

    private static int Help(string[] arguments)
    {
        if (arguments is not ["--help" or "-h"])
        {
            Console.Error.WriteLine("Silo takes no arguments; see Silo --help.");
            return 1;
        }

        Console.WriteLine(Usage);
        return 0;
    }

    // What the operator can mend; anything else is a fault of ours, and shown whole.
    private static bool IsOperators(Exception error) => error is
        SettingsException or MigrationException or StorageUnavailableException or IOException or SocketException;
}
