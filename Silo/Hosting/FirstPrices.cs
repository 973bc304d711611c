using Microsoft.Extensions.Hosting;
using Risk.Grains.Prices;

namespace Risk.Silo.Hosting;

/// <summary>
/// Fills the board with the last prices before anything values a portfolio: by the closes alone, open alerts would seem
/// over.
/// </summary>
internal sealed class FirstPrices(PriceSubscription subscription) : IHostedService
{
    public Task StartAsync(CancellationToken cancellationToken) => subscription.RenewAsync();

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;
}
