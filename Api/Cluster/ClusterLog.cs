namespace Risk.Api.Cluster;

internal static partial class ClusterLog
{
    [LoggerMessage(3520, LogLevel.Warning, "The cluster cannot be joined yet: {Reason}")]
    public static partial void NotJoined(ILogger log, string reason);

    [LoggerMessage(3521, LogLevel.Warning, "Redis does not answer; snapshots come from the grains: {Reason}")]
    public static partial void CacheAway(ILogger log, string reason);

    [LoggerMessage(3523, LogLevel.Debug, "A kept snapshot cannot be read: {Reason}")]
    public static partial void Unreadable(ILogger log, string reason);

    [LoggerMessage(3522, LogLevel.Warning, "The issuer of tokens does not answer: {Reason}")]
    public static partial void IssuerAway(ILogger log, string reason);
}
