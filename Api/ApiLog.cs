namespace Risk.Api;

internal static partial class ApiLog
{
    [LoggerMessage(3500, LogLevel.Error, "{Method} {Path} failed, {TraceId}")]
    public static partial void Fault(ILogger log, string method, string path, string traceId, Exception fault);

    [LoggerMessage(3501, LogLevel.Warning, "{Method} {Path} answered 503: {Reason}")]
    public static partial void Unavailable(ILogger log, string method, string path, string reason);

    [LoggerMessage(3502, LogLevel.Warning, "{User} asked for {Kind} {Id}, which is outside the token's portfolios")]
    public static partial void OutOfScope(ILogger log, string user, string kind, string id);

    [LoggerMessage(3503, LogLevel.Information, "Token refused: {Reason}")]
    public static partial void TokenRefused(ILogger log, string reason);

    [LoggerMessage(3510, LogLevel.Warning, "News shard {Shard} does not take the subscription, trying again: {Reason}")]
    public static partial void NewsLost(ILogger log, string shard, string reason);

    [LoggerMessage(3513, LogLevel.Warning, "News of {Shards} shards was missed and cannot be made good yet: {Reason}")]
    public static partial void NewsNotMadeGood(ILogger log, int shards, string reason);

    [LoggerMessage(3514, LogLevel.Warning, "{Portfolio} was changed, but its new snapshot cannot be read: {Reason}")]
    public static partial void NoFreshSnapshot(ILogger log, string portfolio, string reason);

    [LoggerMessage(3511, LogLevel.Debug, "Live client {Client} of {User} is gone: {Reason}")]
    public static partial void ClientGone(ILogger log, string client, string user, string reason);

    [LoggerMessage(3512, LogLevel.Warning, "Live client {Client} of {User} failed")]
    public static partial void ClientFailed(ILogger log, string client, string user, Exception fault);
}
