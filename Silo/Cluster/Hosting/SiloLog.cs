using Microsoft.Extensions.Logging;

namespace Risk.Silo.Cluster.Hosting;

internal static partial class SiloLog
{
    /// <summary>One line an event, on standard output.</summary>
    public static void ToConsole(ILoggingBuilder logging)
    {
        logging.AddSimpleConsole(console =>
        {
            (console.SingleLine, console.UseUtcTimestamp) = (true, true);
            console.TimestampFormat = "yyyy-MM-ddTHH:mm:ss.fffZ ";
        });
        logging.AddFilter("Microsoft", LogLevel.Warning);
        // A start that fails is told in one line by whoever starts.
        logging.AddFilter("Microsoft.Extensions.Hosting.Internal.Host", LogLevel.Critical);
    }

    /// <summary>Leaves out what Orleans says in the normal course of things.</summary>
    public static void Quieten(ILoggingBuilder logging)
    {
        logging.AddFilter("Orleans", LogLevel.Warning);
        // Prices for the board of a silo that is gone, until its subscription ends.
        logging.AddFilter("Orleans.Messaging", LogLevel.Error);
        // At each start it is late by hours, by its own reckoning.
        logging.AddFilter("Orleans.Runtime.Watchdog", LogLevel.Error);
    }

    [LoggerMessage(3661, LogLevel.Information,
        "Cluster {Cluster}: this silo is ready, health on {Address}, process {Id}.")]
    public static partial void Ready(ILogger log, string cluster, string address, int id);
}
