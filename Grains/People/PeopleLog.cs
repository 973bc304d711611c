using Microsoft.Extensions.Logging;

namespace Risk.Grains.People;

internal static partial class PeopleLog
{
    [LoggerMessage(3331, LogLevel.Warning, "The records of people could not be written; they stay owed.")]
    public static partial void RecordsOwed(ILogger log, Exception failure);
}
