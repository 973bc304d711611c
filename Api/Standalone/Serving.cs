using Risk.Api.Commands;
using Risk.Api.Demo;
using Risk.Api.Security;
using Risk.Silo.Database.Migrations;
using Risk.Silo.Settings;
using Risk.Silo.Standalone;

namespace Risk.Api.Standalone;

/// <summary>Runs silo and Api in one process.</summary>
internal static class Serving
{
    private static readonly TimeSpan SignInLife = TimeSpan.FromHours(12);

    public static async Task<int> RunAsync(RiskSettings settings, string host, bool demo)
    {
        ApiSettings api = new(Edition.Tokens(settings, makeSecret: true)!);
        await using WebApplication app = Build(settings, api, host, demo);
        await StartAsync(app);
        Greet(settings, api, new Uri(app.Urls.First()).Port, demo);
        await app.WaitForShutdownAsync();
        return 0;
    }

    /// <summary>The whole service, not yet started.</summary>
    internal static WebApplication Build(RiskSettings settings, ApiSettings api, string host, bool demo) =>
        WebHost.Build(api, host, settings.Port, builder =>
        {
            builder.Services.AddRiskSilo(settings);
            if (demo)
                builder.Services.AddDemo();
        });

    private static async Task StartAsync(WebApplication app)
    {
        try
        {
            await app.StartAsync();
        }
        catch (Exception fault) when (fault is IOException or MigrationException)
        {
            throw new CommandException(fault.Message, fault);
        }
    }

    private static void Greet(RiskSettings settings, ApiSettings api, int port, bool demo)
    {
        DateTimeOffset now = TimeProvider.System.GetUtcNow();
        Caller caller = new(Environment.UserName, Role.Admin, PortfolioScope.All, now + SignInLife);
        Console.WriteLine($"Orleans.Risk serves http://localhost:{port}{(demo ? " with a demo" : "")}");
        Console.WriteLine($"Sign in: http://localhost:{port}/signin?token={TokenMint.Make(api.Tokens, caller, now)}");
        string mail = settings.Smtp.Host ?? Path.Combine(settings.DataFolder, "outbox");
        Console.WriteLine($"Data: {settings.DataFolder}. Mail: {mail}. Stop with Ctrl-C.");
    }
}
