using Risk.Silo.Settings;
using Risk.Tests.Support;

namespace Risk.Tests.Api.Support;

/// <summary>What a service of this edition needs beside itself: nothing.</summary>
internal sealed class Surroundings : IAsyncDisposable
{
    /// <summary>How the service finds it.</summary>
    public IReadOnlyDictionary<string, string> Settings { get; } = new Dictionary<string, string>();

    public static Task<Surroundings> OpenAsync(PostgresServer postgres) => Task.FromResult(new Surroundings());

    /// <summary>Starts what runs apart from the service and ends with it.</summary>
    public Task StartAsync(RiskSettings settings) => Task.CompletedTask;

    public Task StopAsync() => Task.CompletedTask;

    public ValueTask DisposeAsync() => ValueTask.CompletedTask;
}
