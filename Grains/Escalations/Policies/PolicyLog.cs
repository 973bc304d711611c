using Microsoft.Extensions.Logging;

namespace Risk.Grains.Escalations;

internal static partial class PolicyLog
{
    [LoggerMessage(3311, LogLevel.Warning, "The records of policies could not be written; they stay owed.")]
    public static partial void RecordsOwed(ILogger log, Exception failure);
}
