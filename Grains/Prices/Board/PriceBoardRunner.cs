namespace Risk.Grains.Prices;

/// <summary>What a silo runs beside its grains so that prices reach its portfolios.</summary>
public sealed class PriceBoardRunner(PriceSubscription subscription, RevaluationPump pump)
{
    /// <summary>Runs until it is cancelled. To be started after the engine.</summary>
    public Task RunAsync(CancellationToken cancellationToken) =>
        Task.WhenAll(subscription.RunAsync(cancellationToken), pump.RunAsync(cancellationToken));
}
