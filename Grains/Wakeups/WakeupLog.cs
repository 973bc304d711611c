using Microsoft.Extensions.Logging;

namespace Risk.Grains.Wakeups;

internal static partial class WakeupLog
{
    [LoggerMessage(3301, LogLevel.Warning, "{Key}: waking the {Kind} failed; the next sweep tries again.")]
    public static partial void Failed(ILogger log, string key, WakeupKind kind, Exception failure);

    [LoggerMessage(3302, LogLevel.Warning, "The sweep failed; the next one is in {Seconds} s.")]
    public static partial void SweepFailed(ILogger log, double seconds, Exception failure);

    [LoggerMessage(3304, LogLevel.Error, "{Count} escalation steps are overdue, the oldest since {OldestDueAt}.")]
    public static partial void StepsOverdue(ILogger log, int count, DateTimeOffset oldestDueAt);

    [LoggerMessage(3305, LogLevel.Warning, "The alarm about overdue steps could not be changed; it is tried again.")]
    public static partial void AlarmFailed(ILogger log, Exception failure);

    [LoggerMessage(3303, LogLevel.Warning, "{PortfolioId}: it could not be revalued; the next round tries again.")]
    public static partial void RevaluationFailed(ILogger log, string portfolioId, Exception failure);
}
