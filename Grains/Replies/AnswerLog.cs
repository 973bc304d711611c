using Microsoft.Extensions.Logging;

namespace Risk.Grains.Replies;

internal static partial class AnswerLog
{
    [LoggerMessage(3341, LogLevel.Warning, "{Id}: what {Address} asked for was not done: {Result}.")]
    public static partial void Refused(ILogger log, string id, string address, string result);

    [LoggerMessage(3342, LogLevel.Error, "{Id}: an answer could not be recorded.")]
    public static partial void NotRecorded(ILogger log, string id, Exception failure);

    [LoggerMessage(3345, LogLevel.Warning, "A form was sent to a link that is not signed by a key of ours.")]
    public static partial void Forged(ILogger log);

    [LoggerMessage(3343, LogLevel.Warning, "{Number} wants no more messages; the provider will refuse them.")]
    public static partial void Stopped(ILogger log, string number);

    [LoggerMessage(3344, LogLevel.Warning, "{Id}: the provider cannot be asked when it got the message.")]
    public static partial void ProviderAway(ILogger log, string id, Exception away);
}
