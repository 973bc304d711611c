using Microsoft.Extensions.Hosting;
using Risk.Silo.Cluster.Redis;
using Risk.Silo.Settings;
using StackExchange.Redis;

namespace Risk.Silo.Cluster.Hosting;

/// <summary>Sees before anything starts whether Redis is there: one line instead of a silo that cannot join.</summary>
internal sealed class StoreCheck(RiskSettings settings) : IHostedLifecycleService
{
    /// <exception cref="IOException">Redis is away, or refuses us.</exception>
    public async Task StartingAsync(CancellationToken cancellationToken)
    {
        var options = RedisOptions.Of(settings.Redis);
        (options.AbortOnConnectFail, options.ConnectRetry) = (true, 1);
        try
        {
            await using var redis = await ConnectionMultiplexer.ConnectAsync(options);
            await redis.GetDatabase().PingAsync();
        }
        catch (RedisException error)
        {
            var where = string.Join(' ', options.EndPoints);
            throw new IOException($"Redis of REDIS_URL, {where}, cannot be used: {Why(error)}.", error);
        }
    }

    public Task StartAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StartedAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StoppingAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StoppedAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    private static string Why(RedisException error) =>
        error is RedisConnectionException connection ? connection.FailureType.ToString() : error.Message.Split('\n')[0];
}
