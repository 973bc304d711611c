using Microsoft.Extensions.DependencyInjection;

namespace Risk.Grains.Prices;

/// <summary>Registers what the price grains and portfolios of a silo share.</summary>
public static class PriceServices
{
    /// <summary>Needs GrainSettings, ICloseStore and TimeProvider; PriceBoardRunner is to be run.</summary>
    public static IServiceCollection AddPrices(this IServiceCollection services) => services
        .AddSingleton<PriceBoard>()
        .AddSingleton<IPriceBoard>(provider => provider.GetRequiredService<PriceBoard>())
        .AddSingleton<ICloseHistory, CloseHistory>()
        .AddSingleton<PriceSubscription>()
        .AddSingleton<RevaluationPump>()
        .AddSingleton<PriceBoardRunner>();
}
