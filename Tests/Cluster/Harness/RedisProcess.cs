using System.Diagnostics;
using Risk.Tests.Support;
using Risk.Tests.Support.Service;
using StackExchange.Redis;

namespace Risk.Tests.Cluster.Harness;

/// <summary>A Redis server of a test's own that keeps what it is told, on one port over all its starts.</summary>
internal sealed class RedisProcess(string address) : IAsyncDisposable
{
    private readonly TestFolder folder = new();
    private readonly ChildProcess process = new();
    private readonly int port = Ports.Next();

    public Uri Url => new($"redis://{address}:{port}");

    /// <summary>Starts it; the test skips itself where Redis is not installed.</summary>
    public async Task StartAsync()
    {
        if (!File.Exists("/usr/bin/redis-server"))
            Assert.Skip("Redis is not installed here (no /usr/bin/redis-server).");
        process.Start(new ProcessStartInfo("/usr/bin/redis-server",
        [
            "--port", $"{port}", "--bind", address, "--protected-mode", "no", "--dir", folder.Path,
            "--appendonly", "yes", "--save", "", "--maxmemory-policy", "noeviction",
        ])
        {
            RedirectStandardOutput = true, RedirectStandardError = true,
        });
        await Wait.UntilAsync("Redis answers", async () => await TryAsync(_ => Task.CompletedTask));
    }

    public Task StopAsync() => process.StopAsync();

    /// <summary>Loses everything, as somebody's FLUSHALL does.</summary>
    public async Task FlushAsync() => (await TryAsync(server => server.FlushAllDatabasesAsync())).ShouldBeTrue();

    public async ValueTask DisposeAsync()
    {
        await process.DisposeAsync();
        folder.Dispose();
    }

    private async Task<bool> TryAsync(Func<IServer, Task> use)
    {
        try
        {
            await using ConnectionMultiplexer redis = await ConnectionMultiplexer.ConnectAsync(
                $"{address}:{port},allowAdmin=true,connectTimeout=500");
            await use(redis.GetServers().Single());
            return true;
        }
        catch (RedisConnectionException)
        {
            return false;
        }
    }
}
