using Microsoft.Extensions.Logging;

namespace Risk.Grains.Prices;

internal static partial class PriceLog
{
    [LoggerMessage(3101, LogLevel.Warning,
        "Shard {Shard}: {Count} prices of a batch are quarantined, first of {Symbol}.")]
    public static partial void Quarantined(ILogger log, string shard, int count, string symbol);

    [LoggerMessage(3102, LogLevel.Warning,
        "Shard {Shard}: last prices were not saved; it is tried again in {Seconds} s.")]
    public static partial void SaveFailed(ILogger log, string shard, double seconds, Exception failure);

    [LoggerMessage(3103, LogLevel.Warning, "Shard {Shard}: the price board could not subscribe; it tries again.")]
    public static partial void SubscriptionFailed(ILogger log, string shard, Exception failure);

    [LoggerMessage(3104, LogLevel.Warning, "{PortfolioId}: it could not be revalued; it is tried again in a second.")]
    public static partial void RevaluationFailed(ILogger log, string portfolioId, Exception failure);

    [LoggerMessage(3105, LogLevel.Information, "{Changed} closes are new or changed; their version is {Version}.")]
    public static partial void ClosesImported(ILogger log, int changed, long version);

    [LoggerMessage(3106, LogLevel.Warning, "{PortfolioId}: new closes could not be valued.")]
    public static partial void ClosesNotValued(ILogger log, string portfolioId, Exception failure);

    [LoggerMessage(3107, LogLevel.Warning, "Closes could not be read; it is tried again.")]
    public static partial void ClosesNotRead(ILogger log, Exception failure);
}
