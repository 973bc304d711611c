using Microsoft.Extensions.Logging;

namespace Risk.Grains.Templates;

internal static partial class TemplatesLog
{
    [LoggerMessage(3127, LogLevel.Warning, "The records of templates could not be written; they stay owed.")]
    public static partial void RecordsOwed(ILogger log, Exception failure);
}
