using System.Net;
using Microsoft.AspNetCore.Server.Kestrel.Core;
using Risk.Api.Commands;
using Risk.Api.Security;

namespace Risk.Api.Hosting;

/// <summary>The web server of the service, without what answers behind it.</summary>
public static class WebHost
{
    /// <summary>The host that listens on all addresses.</summary>
    public const string AnyHost = "*";

    /// <param name="host"><c>localhost</c>, <see cref="AnyHost"/>, or an IP address.</param>
    /// <param name="port">0 takes a free one.</param>
    /// <param name="addCluster">Registers what reaches the grains; its hosted services start before the server.</param>
    public static WebApplication Build(
        ApiSettings settings, string host, int port, Action<WebApplicationBuilder> addCluster)
    {
        WebApplicationBuilder builder = WebApplication.CreateEmptyBuilder(new());
        builder.Logging.AddSimpleConsole(console => console.SingleLine = true);
        builder.Logging.AddFilter("Microsoft", LogLevel.Warning);
        // A start that fails is told in one line by whoever starts.
        builder.Logging.AddFilter("Microsoft.Extensions.Hosting.Internal.Host", LogLevel.Critical);
        // It logs each refused call as an error with its stack; HubFaults logs the faults.
        builder.Logging.AddFilter("Microsoft.AspNetCore.SignalR.Internal.DefaultHubDispatcher", LogLevel.None);
        builder.WebHost.UseKestrelCore().ConfigureKestrel(kestrel => Listen(kestrel, host, port));
        builder.Services.AddRoutingCore();
        builder.Services.AddBearer(settings);
        addCluster(builder);
        builder.Services.AddRiskApi(settings);
        WebApplication app = builder.Build();
        app.UseRiskApi();
        return app;
    }

    private static IPAddress Address(string host) =>
        host == "localhost" ? IPAddress.Loopback
        : IPAddress.TryParse(host, out IPAddress? address) ? address
        : throw new CommandException($"--host is '{host}'; allowed are localhost, {AnyHost} and IP addresses.");

    private static void Listen(KestrelServerOptions kestrel, string host, int port)
    {
        if (host == AnyHost)
            kestrel.ListenAnyIP(port);
        else if (host == "localhost" && port != 0)
            kestrel.ListenLocalhost(port);
        else
            kestrel.Listen(Address(host), port);
    }
}
