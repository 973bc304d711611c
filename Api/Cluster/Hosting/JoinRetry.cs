using Risk.Api.Cluster.Caching;
using StackExchange.Redis;

namespace Risk.Api.Cluster.Hosting;

/// <summary>Looks for the cluster again and again until it is there.</summary>
internal sealed class JoinRetry(RedisLink redis, TimeProvider clock, ILogger<JoinRetry> log)
    : IClientConnectionRetryFilter
{
    private static readonly TimeSpan Pause = TimeSpan.FromSeconds(2);

    public async Task<bool> ShouldRetryConnectionAttempt(Exception exception, CancellationToken cancellationToken)
    {
        ClusterLog.NotJoined(log, exception.Message);
        // Each try makes a connection to Redis that is never given up: none while Redis is away.
        do
            await Task.Delay(Pause, clock, cancellationToken).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        while (!cancellationToken.IsCancellationRequested && !await AnswersAsync());
        return !cancellationToken.IsCancellationRequested;
    }

    private async Task<bool> AnswersAsync()
    {
        try
        {
            await redis.PingAsync(Pause);
            return true;
        }
        catch (Exception fault) when (fault is RedisException or TimeoutException)
        {
            ClusterLog.NotJoined(log, fault.Message);
            return false;
        }
    }
}
