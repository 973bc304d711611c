using Microsoft.Extensions.Logging;

namespace Risk.Grains.Escalations;

internal static partial class EscalationLog
{
    [LoggerMessage(3321, LogLevel.Information, "{AlertId}: {Kind}: {Text}.")]
    public static partial void Happened(ILogger log, string alertId, string kind, string text);

    [LoggerMessage(3322, LogLevel.Warning, "{AlertId}: the records could not be written; they stay owed.")]
    public static partial void RecordsOwed(ILogger log, string alertId, Exception failure);

    [LoggerMessage(3324, LogLevel.Warning, "{AlertId}: what {Previous} told is not known; all is told.")]
    public static partial void HistoryUnknown(ILogger log, string alertId, string previous, Exception failure);
}
