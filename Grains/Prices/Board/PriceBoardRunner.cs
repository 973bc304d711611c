namespace Risk.Grains.Prices;

/// <summary>What a silo runs beside its grains so that prices reach its portfolios.</summary>
public sealed class PriceBoardRunner(PriceSubscription subscription, RevaluationPump pump)
{
    /// <summary>Runs until it is cancelled or one of its loops ends. To be started after the engine.</summary>
    public async Task RunAsync(CancellationToken cancellationToken)
    {
        using CancellationTokenSource either = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        Task[] loops = [subscription.RunAsync(either.Token), pump.RunAsync(either.Token)];
        Task ended = await Task.WhenAny(loops);
        await either.CancelAsync();
        await Task.WhenAll(loops).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        await ended;
    }
}
