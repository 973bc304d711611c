using System.Net;
using System.Net.Sockets;
using Risk.Silo.Notifications.Http;

namespace Risk.Silo.Notifications.Webhooks;

/// <summary>The HTTP client of webhooks: it follows no redirect and connects only to what is allowed.</summary>
internal static class WebhookClient
{
    private static readonly TimeSpan ConnectionLifetime = TimeSpan.FromMinutes(2);

    public static HttpClient Create(bool allowPrivate) => new(new SocketsHttpHandler
    {
        AllowAutoRedirect = false,
        UseProxy = false,
        UseCookies = false,
        PooledConnectionLifetime = ConnectionLifetime,
        ConnectCallback = (context, cancellation) => ConnectAsync(context, allowPrivate, cancellation),
    })
    {
        Timeout = Timeout.InfiniteTimeSpan,
    };

    // Checked on the very address that is then used: a second look-up could give another.
    private static async ValueTask<Stream> ConnectAsync(
        SocketsHttpConnectionContext context, bool allowPrivate, CancellationToken cancellation)
    {
        var (host, port) = (context.DnsEndPoint.Host, context.DnsEndPoint.Port);
        var scheme = context.InitialRequestMessage.RequestUri!.Scheme;
        var allowed = (await Dns.GetHostAddressesAsync(host, cancellation))
            .Where(address => WebhookAddresses.IsAllowed(scheme, address, allowPrivate)).ToArray();
        if (allowed.Length == 0)
            throw new ForbiddenAddressException($"{host} is not an address that webhooks may go to.");
        Socket socket = new(SocketType.Stream, ProtocolType.Tcp) { NoDelay = true };
        try
        {
            await socket.ConnectAsync(allowed, port, cancellation);
            return new NetworkStream(socket, ownsSocket: true);
        }
        catch
        {
            socket.Dispose();
            throw;
        }
    }
}
