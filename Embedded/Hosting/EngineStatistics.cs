using Orleans.Embedded.Runtime;

namespace Orleans.Embedded.Hosting;

/// <summary>How much the engine has to do.</summary>
public sealed class EngineStatistics
{
    private readonly Engine engine;

    internal EngineStatistics(Engine engine) => this.engine = engine;

    /// <summary>How many grains are in memory.</summary>
    public int Activations => engine.Directory.All().Count();
}
