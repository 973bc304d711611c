using System.Diagnostics;
using Orleans.Embedded.Hosting;
using Risk.Api.Endpoints.Service;

namespace Risk.Api.Standalone;

/// <summary>The process itself is the whole engine.</summary>
internal sealed class SoleNode(EngineStatistics engine) : IEngineNodes
{
    private readonly DateTimeOffset since = Started();

    public Task<IReadOnlyList<EngineNode>> ListAsync() => Task.FromResult<IReadOnlyList<EngineNode>>(
        [new(Environment.MachineName, since, engine.Activations)]);

    private static DateTimeOffset Started()
    {
        using Process process = Process.GetCurrentProcess();
        return new DateTimeOffset(process.StartTime).ToUniversalTime();
    }
}
