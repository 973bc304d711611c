using Microsoft.Extensions.Logging;

namespace Risk.Grains.Silences;

internal static partial class SilenceLog
{
    [LoggerMessage(3211, LogLevel.Warning, "The records of silences could not be written; they stay owed.")]
    public static partial void RecordsOwed(ILogger log, Exception failure);

    [LoggerMessage(3212, LogLevel.Warning, "{AlertId}: whether it is held back is not known; it is told.")]
    public static partial void HoldsUnknown(ILogger log, string alertId, Exception failure);

    [LoggerMessage(3213, LogLevel.Warning, "The records of inhibitions could not be written; they stay owed.")]
    public static partial void InhibitionsOwed(ILogger log, Exception failure);
}
