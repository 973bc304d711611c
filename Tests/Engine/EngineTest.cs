using Microsoft.Extensions.DependencyInjection;
using Risk.Tests.Support.Engine;

namespace Risk.Tests.Engine;

/// <summary>A test with an engine of its own. Only Orleans' API is used, so that both editions run it.</summary>
public abstract class EngineTest : IAsyncLifetime
{
    protected static readonly TimeSpan Second = TimeSpan.FromSeconds(1);

    protected static readonly TimeSpan Minute = TimeSpan.FromMinutes(1);

    protected Gates Gates { get; } = new();

    protected EngineHost Host { get; private set; } = null!;

    protected virtual EngineSetup Setup => new();

    public async ValueTask InitializeAsync() =>
        Host = await EngineHost.StartAsync(Setup with { Services = Register });

    public async ValueTask DisposeAsync()
    {
        Gates.OpenAll();
        await Host.DisposeAsync();
        GC.SuppressFinalize(this);
    }

    protected T Grain<T>(string key = "g")
        where T : IGrainWithStringKey => Host.Grains.GetGrain<T>(key);

    protected virtual void Register(IServiceCollection services) => services.AddSingleton(Gates);
}
