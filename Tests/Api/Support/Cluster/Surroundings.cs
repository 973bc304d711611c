using Microsoft.AspNetCore.Builder;
using Risk.Silo.Cluster.Hosting;
using Risk.Silo.Settings;
using Risk.Tests.Support;
using Risk.Tests.Support.Service;

namespace Risk.Tests.Api.Support;

/// <summary>What a service of this edition needs beside itself: PostgreSQL, Redis and a silo.</summary>
internal sealed class Surroundings : IAsyncDisposable
{
    private readonly RedisServer redis = new();
    private WebApplication? silo;

    private Surroundings(string database) => Settings = new Dictionary<string, string>
    {
        ["DATABASE_URL"] = database,
        ["REDIS_URL"] = redis.Url.ToString(),
        ["SILO_PORT"] = $"{Ports.Next()}",
        ["GATEWAY_PORT"] = $"{Ports.Next()}",
        ["SILO_HTTP_PORT"] = "0",
    };

    public IReadOnlyDictionary<string, string> Settings { get; }

    public static async Task<Surroundings> OpenAsync(PostgresServer postgres)
    {
        Surroundings surroundings = new(await postgres.CreateDatabaseAsync());
        await surroundings.redis.StartAsync();
        return surroundings;
    }

    /// <summary>Starts the silo, unless the service is one itself.</summary>
    public async Task StartAsync(RiskSettings settings)
    {
        if (settings.CohostSilo)
            return;
        silo = SiloProgram.Build(settings);
        await silo.StartAsync();
    }

    public async Task StopAsync()
    {
        if (silo is null)
            return;
        await silo.StopAsync();
        await silo.DisposeAsync();
        silo = null;
    }

    public async ValueTask DisposeAsync()
    {
        await StopAsync();
        await redis.DisposeAsync();
    }
}
