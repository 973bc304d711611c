using Microsoft.Extensions.Logging;

namespace Risk.Grains.Portfolios;

internal static partial class PortfolioLog
{
    [LoggerMessage(3120, LogLevel.Warning, "{PortfolioId}: the change is stored, what follows from it is tried again.")]
    public static partial void FollowUpFailed(ILogger log, string portfolioId, Exception failure);

    [LoggerMessage(3121, LogLevel.Warning, "{PortfolioId}: its records could not be written; they stay owed.")]
    public static partial void RecordsOwed(ILogger log, string portfolioId, Exception failure);

    [LoggerMessage(3122, LogLevel.Error, "{PortfolioId}: limit {ThresholdId} could not be judged; the others were.")]
    public static partial void LimitFailed(ILogger log, string portfolioId, string thresholdId, Exception failure);

    [LoggerMessage(3123, LogLevel.Warning, "{PortfolioId}: alert {AlertId} was not told its value; it is told later.")]
    public static partial void UpdateFailed(ILogger log, string portfolioId, string alertId, Exception failure);

    [LoggerMessage(3124, LogLevel.Warning, "{PortfolioId}: a point of the metrics' history was not recorded.")]
    public static partial void HistoryFailed(ILogger log, string portfolioId, Exception failure);

    [LoggerMessage(3125, LogLevel.Warning, "{PortfolioId}: it could not be revalued; the next time is set.")]
    public static partial void RevaluationFailed(ILogger log, string portfolioId, Exception failure);

    [LoggerMessage(3126, LogLevel.Warning, "{PortfolioId}: its limits still have the levels of an older close.")]
    public static partial void LevelsFailed(ILogger log, string portfolioId, Exception failure);
}
