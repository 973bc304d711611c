using Microsoft.Extensions.DependencyInjection;
using Risk.Contracts;
using Risk.Grains.Prices;
using Risk.Grains.Wakeups;
using Risk.Tests.Support.Engine;
using Risk.Tests.Support.Fakes;

namespace Risk.Tests.Support;

/// <summary>A running world of grains, with shortcuts to prices and portfolios.</summary>
public sealed class RiskHost : IAsyncDisposable
{
    private RiskHost(GrainWorld world, EngineHost engine) => (World, Engine) = (world, engine);

    public GrainWorld World { get; }

    public EngineHost Engine { get; private set; }

    public IGrainFactory Grains => Engine.Grains;

    public PriceBoard Board => Engine.Services.GetRequiredService<PriceBoard>();

    public WakeupDispatcher Dispatcher => Engine.Services.GetRequiredService<WakeupDispatcher>();

    public DateTimeOffset Now => Engine.Clock.GetUtcNow();

    public static async Task<RiskHost> StartAsync(GrainWorld? world = null)
    {
        world ??= new();
        return new(world, await world.StartAsync());
    }

    /// <summary>As by kill -9; what is stored and the clock stay.</summary>
    public async Task KillAndRestartAsync() => Engine = await Engine.KillAndRestartAsync();

    public async Task RestartAsync() => Engine = await Engine.RestartAsync();

    public IPortfolioGrain Portfolio(string id) => Grains.GetGrain<IPortfolioGrain>(id);

    public IMarketDataGrain MarketData(string symbol) =>
        Grains.GetGrain<IMarketDataGrain>(GrainKeys.MarketData(symbol));

    /// <summary>Publishes one tick, made now, to the symbol's shard, and puts it on the board.</summary>
    public async Task TickAsync(string symbol, decimal price)
    {
        await MarketData(symbol).Publish([new(symbol, price, Now)]);
        Board.OnPrices(await MarketData(symbol).Latest());
    }

    public async Task ImportAsync(params IEnumerable<DailyClose> closes)
    {
        IClosesGrain grain = Grains.GetGrain<IClosesGrain>(GrainKeys.Single);
        await grain.Import([.. closes]);
        await grain.Complete();
    }

    public ValueTask DisposeAsync() => Engine.DisposeAsync();
}
