using System.Data.Common;
using System.Net.Sockets;

namespace Risk.Api.Problems;

/// <summary>Tells faults that pass from faults that stay.</summary>
internal static class Unavailability
{
    /// <summary>Whether the store or the engine is away, so that the same request may succeed later.</summary>
    public static bool Explains(Exception? exception) => exception switch
    {
        null => false,
        StorageUnavailableException or TimeoutException or IOException or SocketException or DbException => true,
        OrleansException => true,
        AggregateException all => all.InnerExceptions.Any(Explains),
        _ => Explains(exception.InnerException),
    };
}
