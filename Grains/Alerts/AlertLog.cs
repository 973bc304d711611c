using Microsoft.Extensions.Logging;

namespace Risk.Grains.Alerts;

internal static partial class AlertLog
{
    [LoggerMessage(3201, LogLevel.Information, "{AlertId}: {Kind}: {Text}.")]
    public static partial void Happened(ILogger log, string alertId, string kind, string text);

    [LoggerMessage(3202, LogLevel.Warning, "{AlertId}: the records could not be written; they stay owed.")]
    public static partial void RecordsOwed(ILogger log, string alertId, Exception failure);
}
