namespace Risk.Api.Cluster.Hosting;

/// <summary>Looks for the cluster again and again until it is there.</summary>
internal sealed class JoinRetry(TimeProvider clock, ILogger<JoinRetry> log) : IClientConnectionRetryFilter
{
    private static readonly TimeSpan Pause = TimeSpan.FromSeconds(2);

    public async Task<bool> ShouldRetryConnectionAttempt(Exception exception, CancellationToken cancellationToken)
    {
        ClusterLog.NotJoined(log, exception.Message);
        await Task.Delay(Pause, clock, cancellationToken).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        return !cancellationToken.IsCancellationRequested;
    }
}
