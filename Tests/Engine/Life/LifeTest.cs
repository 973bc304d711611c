using Microsoft.Extensions.DependencyInjection;
using Risk.Tests.Engine.Probes;
using Risk.Tests.Support.Engine;

namespace Risk.Tests.Engine.Life;

/// <summary>A test with <see cref="LifeGrain"/>s.</summary>
public abstract class LifeTest : EngineTest
{
    // Callers do not retry here, so nothing may reject them.
    protected override EngineSetup Setup => new() { IsStrict = false };

    protected LifeLog Log { get; } = new();

    protected ILifeGrain Probe => Grain<ILifeGrain>();

    protected override void Register(IServiceCollection services)
    {
        base.Register(services);
        services.AddSingleton(Log).AddScoped<ScopedService>().AddKeyedSingleton("blue", "blue");
    }
}
