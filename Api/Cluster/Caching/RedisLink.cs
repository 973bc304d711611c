using Microsoft.Extensions.Logging;
using Risk.Silo.Cluster.Redis;
using Risk.Silo.Settings;
using StackExchange.Redis;

namespace Risk.Api.Cluster.Caching;

/// <summary>Redis, for what one can do without: an answer comes soon or not at all.</summary>
/// <remarks>Thread-safe.</remarks>
internal sealed class RedisLink(RedisSettings settings, TimeProvider clock, ILogger<RedisLink> log) : IAsyncDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromMilliseconds(250);
    private static readonly TimeSpan PauseAfterFailure = TimeSpan.FromSeconds(1);

    private readonly Lazy<Task<ConnectionMultiplexer>> connection =
        new(() => ConnectionMultiplexer.ConnectAsync(Options(settings)));

    private long resumeAt;

    /// <returns>Null when Redis does not answer, or did not a moment ago.</returns>
    public async Task<RedisResult?> TryRunAsync(string script, RedisKey[] keys, RedisValue[] values)
    {
        if (clock.GetUtcNow().UtcTicks < Volatile.Read(ref resumeAt))
            return null;
        try
        {
            return await RunAsync(script, keys, values).WaitAsync(Patience, clock);
        }
        catch (Exception fault) when (fault is RedisException or TimeoutException or ObjectDisposedException)
        {
            Volatile.Write(ref resumeAt, (clock.GetUtcNow() + PauseAfterFailure).UtcTicks);
            ClusterLog.CacheAway(log, fault.Message);
            return null;
        }
    }

    /// <summary>How long an answer takes.</summary>
    /// <exception cref="RedisException">It does not answer.</exception>
    /// <exception cref="TimeoutException">Not in time.</exception>
    public async Task<TimeSpan> PingAsync(TimeSpan patience) =>
        await (await connection.Value.WaitAsync(patience, clock)).GetDatabase().PingAsync().WaitAsync(patience, clock);

    public async ValueTask DisposeAsync()
    {
        if (connection.IsValueCreated)
            await (await connection.Value).DisposeAsync();
    }

    private async Task<RedisResult> RunAsync(string script, RedisKey[] keys, RedisValue[] values) =>
        await (await connection.Value).GetDatabase().ScriptEvaluateAsync(script, keys, values);

    private static ConfigurationOptions Options(RedisSettings settings)
    {
        ConfigurationOptions options = RedisOptions.Of(settings);
        options.ClientName = "orleans-risk-snapshots";
        options.BacklogPolicy = BacklogPolicy.FailFast;
        options.ConnectTimeout = 1000;
        options.AsyncTimeout = 1000;
        return options;
    }
}
