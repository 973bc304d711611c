namespace Risk.Api.Endpoints.Service;

/// <summary>The processes that run the grains.</summary>
public interface IEngineNodes
{
    /// <summary>Those that are at work now.</summary>
    Task<IReadOnlyList<EngineNode>> ListAsync();
}

/// <summary>A process that runs grains.</summary>
/// <param name="Since">When it started.</param>
/// <param name="Activations">How many grains are in its memory; null when that is not known.</param>
public sealed record EngineNode(string Name, DateTimeOffset Since, int? Activations);

/// <summary>Of a process that runs none and knows of none.</summary>
internal sealed class NoEngineNodes : IEngineNodes
{
    public Task<IReadOnlyList<EngineNode>> ListAsync() => Task.FromResult<IReadOnlyList<EngineNode>>([]);
}
