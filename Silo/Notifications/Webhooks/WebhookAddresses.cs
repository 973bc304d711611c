using System.Net;
using Risk.Silo.Hosting;

namespace Risk.Silo.Notifications.Webhooks;

/// <summary>Where a webhook may go: what looks like a public address must not reach into our own network.</summary>
internal static class WebhookAddresses
{
    /// <param name="scheme">https goes to the public; http, which anyone on the way can read, only to loopback.</param>
    /// <param name="address">Of the host, after its name was resolved.</param>
    /// <param name="allowPrivate">Lets https go to private addresses too.</param>
    public static bool IsAllowed(string scheme, IPAddress address, bool allowPrivate)
    {
        var plain = address.IsIPv4MappedToIPv6 ? address.MapToIPv4() : address;
        if (scheme == Uri.UriSchemeHttp)
            return IPAddress.IsLoopback(plain);
        return allowPrivate || !PrivateNetworks.Contain(plain);
    }
}
