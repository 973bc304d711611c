using Microsoft.Extensions.Logging;
using Orleans.Storage;
using Orleans.Utilities;
using Risk.Contracts;
using Risk.Grains.Settings;
using Risk.Prices;

namespace Risk.Grains.Prices;

/// <summary>Judges the ticks of the symbols of one shard and passes the newest of each batch to every board.</summary>
/// <remarks>No price is worth a write of its own: they are saved every few seconds; an outage stops none.</remarks>
[GrainType("risk.market-data")]
public sealed class MarketDataGrain : Grain, IMarketDataGrain
{
    private readonly IPersistentState<MarketDataState> store;
    private readonly GrainSettings settings;
    private readonly TimeProvider clock;
    private readonly ILogger<MarketDataGrain> log;
    private readonly ObserverManager<IPriceObserver> boards;
    private readonly PriceBook book;
    private bool isSaved = true;
    private bool isStoreKnown = true;

    public MarketDataGrain(
        [PersistentState("prices")] IPersistentState<MarketDataState> store,
        GrainSettings settings,
        TimeProvider clock,
        ILogger<MarketDataGrain> log)
    {
        (this.store, this.settings, this.clock, this.log) = (store, settings, clock, log);
        book = new(settings.PriceJumpFactor);
        boards = new(Subscriptions.Expiry, log) { GetDateTime = () => clock.GetUtcNow().UtcDateTime };
    }

    public override Task OnActivateAsync(CancellationToken cancellationToken)
    {
        foreach (SavedQuote quote in store.State.Quotes)
            book.Load(quote);
        this.RegisterGrainTimer(SaveAsync, settings.PriceSaveInterval, settings.PriceSaveInterval);
        return Task.CompletedTask;
    }

    public override async Task OnDeactivateAsync(DeactivationReason reason, CancellationToken cancellationToken)
    {
        await SaveAsync();
        // When the silo stops, the others see that by themselves, and its own board needs no prices any more.
        if (reason.ReasonCode is DeactivationReasonCode.ShuttingDown)
            return;
        string shard = this.GetPrimaryKeyString();
        boards.Notify(board => board.OnMoved(shard));
    }

    public Task<PublishResult> Publish(ImmutableArray<PriceTick> ticks)
    {
        DateTimeOffset now = clock.GetUtcNow();
        Dictionary<string, PriceQuote> newest = new(StringComparer.Ordinal);
        ImmutableArray<TickRejection>.Builder rejected = ImmutableArray.CreateBuilder<TickRejection>();
        for (int i = 0; i < ticks.Length; i++)
        {
            PriceTick tick = ticks[i];
            TickVerdict verdict = book.Take(tick, now);
            if (verdict is TickVerdict.Accepted)
                newest[tick.Symbol] = new(tick.Symbol, tick.Price, tick.At, now);
            else
            {
                rejected.Add(new(i, tick.Symbol, TickRules.Reason(verdict)!));
                PriceMeter.Rejected(verdict);
            }
        }
        PriceMeter.Accepted(ticks.Length - rejected.Count);
        Pass(newest);
        Report(rejected);
        return Task.FromResult(new PublishResult(ticks.Length - rejected.Count, rejected.ToImmutable()));
    }

    public Task<ImmutableArray<PriceQuote>> Latest() => Task.FromResult(book.Quotes);

    public Task<FeedStatus> Status() => Task.FromResult(book.StatusAt(clock.GetUtcNow()));

    public Task<ImmutableArray<PriceQuote>> Subscribe(IPriceObserver observer)
    {
        boards.Subscribe(observer, observer);
        return Latest();
    }

    // Once a batch: a feed gone mad must not fill the log.
    private void Report(IEnumerable<TickRejection> rejected)
    {
        string jump = TickRules.Reason(TickVerdict.Jump)!;
        TickRejection[] quarantined = [.. rejected.Where(tick => tick.Reason == jump)];
        if (quarantined.Length > 0)
            PriceLog.Quarantined(log, this.GetPrimaryKeyString(), quarantined.Length, quarantined[0].Symbol);
    }

    private void Pass(Dictionary<string, PriceQuote> newest)
    {
        if (newest.Count == 0)
            return;
        isSaved = false;
        ImmutableArray<PriceQuote> quotes = [.. newest.Values];
        boards.Notify(board => board.OnPrices(quotes));
    }

    private async Task SaveAsync()
    {
        if (isSaved)
            return;
        try
        {
            // After a failed write it is not known whether it was done: the stored version is read again.
            if (!isStoreKnown)
                await store.ReadStateAsync();
            isStoreKnown = isSaved = true;
            store.State = book.ToState();
            await store.WriteStateAsync();
        }
        catch (Exception failure) when (failure is not InconsistentStateException)
        {
            isStoreKnown = isSaved = false;
            PriceLog.SaveFailed(log, this.GetPrimaryKeyString(), settings.PriceSaveInterval.TotalSeconds, failure);
        }
    }
}
