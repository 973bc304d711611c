using System.Net;
using System.Net.Sockets;

namespace Risk.Tests.Support.Service;

/// <summary>Loopback ports for services that are started more than once on the same one.</summary>
internal static class Ports
{
    // Below the range that the system gives to outgoing connections, so that none takes it between two starts.
    private const int First = 20_000;
    private const int Count = 10_000;

    private static int next = Environment.ProcessId * 37;

    /// <summary>A port on which nothing listens, another one each time.</summary>
    public static int Next()
    {
        for (int i = 0; i < Count; i++)
        {
            int port = First + ((Interlocked.Increment(ref next) & int.MaxValue) % Count);
            if (IsFree(port))
                return port;
        }
        throw new InvalidOperationException("No port is free.");
    }

    private static bool IsFree(int port)
    {
        try
        {
            using TcpListener listener = new(IPAddress.Loopback, port);
            listener.Start();
            return true;
        }
        catch (SocketException)
        {
            return false;
        }
    }
}
