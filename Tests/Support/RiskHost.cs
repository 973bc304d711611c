using Microsoft.Extensions.DependencyInjection;
using Risk.Contracts;
using Risk.Grains.Failpoints;
using Risk.Grains.Prices;
using Risk.Grains.Records;
using Risk.Grains.Settings;
using Risk.Grains.Wakeups;
using Risk.Tests.Support.Engine;
using Risk.Tests.Support.Fakes;

namespace Risk.Tests.Support;

/// <summary>The grains of the service on an engine in strict mode, with everything around them in memory.</summary>
public sealed class RiskHost : IAsyncDisposable
{
    private EngineHost engine = null!;

    public GrainSettings Settings { get; init; } = new();

    public ManualTimeProvider Clock { get; init; } = new();

    public MemoryRecords Records { get; } = new();

    public MemoryWakeups Wakeups { get; } = new();

    public MemoryCloses Closes { get; } = new();

    /// <summary>Registers more, or instead.</summary>
    public Action<IServiceCollection> Services { get; init; } = _ => { };

    public EngineHost Engine => engine;

    public IGrainFactory Grains => engine.Grains;

    public PriceBoard Board => engine.Services.GetRequiredService<PriceBoard>();

    public DateTimeOffset Now => Clock.GetUtcNow();

    public static async Task<RiskHost> StartAsync(RiskHost? host = null)
    {
        host ??= new();
        host.engine = await EngineHost.StartAsync(new()
        {
            GrainAssemblies = [typeof(PriceBoard).Assembly],
            Clock = host.Clock,
            Services = host.Register,
        });
        return host;
    }

    /// <summary>As by kill -9; what is stored and the clock stay.</summary>
    public async Task KillAndRestartAsync() => engine = await engine.KillAndRestartAsync();

    public async Task RestartAsync() => engine = await engine.RestartAsync();

    public IPortfolioGrain Portfolio(string id) => Grains.GetGrain<IPortfolioGrain>(id);

    public IMarketDataGrain MarketData(string symbol) =>
        Grains.GetGrain<IMarketDataGrain>(GrainKeys.MarketData(symbol));

    /// <summary>Publishes one tick, made now, to the symbol's shard.</summary>
    public Task<PublishResult> TickAsync(string symbol, decimal price) =>
        MarketData(symbol).Publish([new(symbol, price, Now)]);

    public async Task ImportAsync(IEnumerable<DailyClose> closes)
    {
        IClosesGrain grain = Grains.GetGrain<IClosesGrain>(GrainKeys.Single);
        await grain.Import([.. closes]);
        await grain.Complete();
    }

    public ValueTask DisposeAsync() => engine.DisposeAsync();

    private void Register(IServiceCollection services)
    {
        services.AddSingleton(Settings);
        services.AddSingleton<IRecords>(Records);
        services.AddSingleton<IWakeups>(Wakeups);
        services.AddSingleton<ICloseStore>(Closes);
        services.AddSingleton(FakeQueries.Over(Records));
        services.AddSingleton<IFailpoints, NoFailpoints>();
        services.AddPrices();
        Services(services);
    }
}
