using Microsoft.Extensions.Logging;

namespace Risk.Grains.Notifications;

internal static partial class NotificationLog
{
    [LoggerMessage(3401, LogLevel.Information, "{Id}: {Text}.")]
    public static partial void Happened(ILogger log, string id, string text);

    [LoggerMessage(3402, LogLevel.Error, "{Id}: given up telling {Recipient} of alert {AlertId}: {Reason}.")]
    public static partial void Dead(ILogger log, string id, string recipient, string alertId, string? reason);

    [LoggerMessage(3403, LogLevel.Warning, "{Id}: the records could not be written; they stay owed.")]
    public static partial void RecordsOwed(ILogger log, string id, Exception failure);

    [LoggerMessage(3404, LogLevel.Warning, "{Id}: sending ended with a fault; it is tried again.")]
    public static partial void SendFaulted(ILogger log, string id, Exception failure);

    [LoggerMessage(3405, LogLevel.Warning, "The alarm about {Channel} could not be changed; it is tried again.")]
    public static partial void AlarmFailed(ILogger log, string channel, Exception failure);

    [LoggerMessage(3410, LogLevel.Warning, "{Id}: sent without a part that could not be had.")]
    public static partial void SentWithout(ILogger log, string id, Exception failure);

    [LoggerMessage(3411, LogLevel.Warning, "{Id}: the template could not be filled; it is sent in the usual words.")]
    public static partial void TemplateFailed(ILogger log, string id, Exception failure);

    [LoggerMessage(3412, LogLevel.Warning, "The records of message templates could not be written; they stay owed.")]
    public static partial void TemplatesOwed(ILogger log, Exception failure);
}
