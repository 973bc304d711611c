using System.Net;
using System.Net.Sockets;

namespace Risk.Silo.Notifications.Webhooks;

/// <summary>Where a webhook may go: what looks like a public address must not reach into our own network.</summary>
internal static class WebhookAddresses
{
    private static readonly IPNetwork[] Private =
    [
        IPNetwork.Parse("0.0.0.0/8"), IPNetwork.Parse("10.0.0.0/8"), IPNetwork.Parse("100.64.0.0/10"),
        IPNetwork.Parse("127.0.0.0/8"), IPNetwork.Parse("169.254.0.0/16"), IPNetwork.Parse("172.16.0.0/12"),
        IPNetwork.Parse("192.0.0.0/24"), IPNetwork.Parse("192.168.0.0/16"), IPNetwork.Parse("198.18.0.0/15"),
        IPNetwork.Parse("224.0.0.0/3"), IPNetwork.Parse("::/127"), IPNetwork.Parse("fc00::/7"),
        IPNetwork.Parse("fe80::/10"), IPNetwork.Parse("ff00::/8"), IPNetwork.Parse("64:ff9b::/96"),
    ];

    /// <param name="scheme">https goes to the public; http, which anyone on the way can read, only to loopback.</param>
    /// <param name="address">Of the host, after its name was resolved.</param>
    /// <param name="allowPrivate">Lets https go to private addresses too.</param>
    public static bool IsAllowed(string scheme, IPAddress address, bool allowPrivate)
    {
        var plain = address.IsIPv4MappedToIPv6 ? address.MapToIPv4() : address;
        if (scheme == Uri.UriSchemeHttp)
            return IPAddress.IsLoopback(plain);
        return allowPrivate || !Private.Any(network => IsIn(network, plain));
    }

    private static bool IsIn(IPNetwork network, IPAddress address) =>
        network.BaseAddress.AddressFamily == address.AddressFamily && network.Contains(address);
}
