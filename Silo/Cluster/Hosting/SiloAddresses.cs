using System.Net;
using System.Net.NetworkInformation;
using System.Net.Sockets;
using Orleans.Configuration;
using Risk.Silo.Settings;

namespace Risk.Silo.Cluster.Hosting;

/// <summary>Where a silo listens, and where it says that it is.</summary>
internal static class SiloAddresses
{
    /// <summary>With the address of the settings, or one that fits where Redis is.</summary>
    public static void Set(EndpointOptions endpoints, RiskSettings settings)
    {
        var at = settings.Cluster;
        var address = at.AdvertisedIp ?? (settings.Redis.Url!.IsLoopback ? IPAddress.Loopback : FirstOfThisMachine());
        // What only this machine can reach is offered to no other.
        var listen = IPAddress.IsLoopback(address) ? address
            : address.AddressFamily == AddressFamily.InterNetworkV6 ? IPAddress.IPv6Any : IPAddress.Any;
        (endpoints.AdvertisedIPAddress, endpoints.SiloPort, endpoints.GatewayPort) =
            (address, at.SiloPort, at.GatewayPort);
        endpoints.SiloListeningEndpoint = new(listen, at.SiloPort);
        endpoints.GatewayListeningEndpoint = new(listen, at.GatewayPort);
    }

    private static IPAddress FirstOfThisMachine() => NetworkInterface.GetAllNetworkInterfaces()
        .Where(network => network.OperationalStatus == OperationalStatus.Up)
        .SelectMany(network => network.GetIPProperties().UnicastAddresses)
        .Select(unicast => unicast.Address)
        .FirstOrDefault(ip => ip.AddressFamily == AddressFamily.InterNetwork && !IPAddress.IsLoopback(ip))
        ?? throw new SettingsException("This machine has no address that others reach: set ADVERTISED_IP.");
}
