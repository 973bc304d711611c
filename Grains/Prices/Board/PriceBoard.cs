using Risk.Contracts;
using Risk.Grains.Settings;
using Risk.Metrics;
using Risk.Prices;

namespace Risk.Grains.Prices;

/// <summary>Keeps the newest price of each symbol and marks the portfolios that hold it. One a silo.</summary>
public sealed class PriceBoard(GrainSettings settings) : IPriceBoard
{
    private readonly MarketDays days = new(settings.MarketTimeZone);
    private readonly TickDictionary ticks = new();
    private readonly Lock gate = new();
    private readonly Dictionary<string, HashSet<string>> holders = new(StringComparer.Ordinal);
    private readonly Dictionary<string, IReadOnlyCollection<string>> held = new(StringComparer.Ordinal);
    private HashSet<string> dirty = new(StringComparer.Ordinal);

    public IReadOnlyDictionary<string, Quote> Ticks => ticks;

    /// <summary>How many portfolios of this silo wait for prices.</summary>
    public int Watched
    {
        get
        {
            lock (gate)
                return held.Count;
        }
    }

    /// <summary>Takes what is newer than what is known.</summary>
    public void OnPrices(ImmutableArray<PriceQuote> quotes)
    {
        lock (gate)
        {
            foreach (PriceQuote quote in quotes)
                Take(quote.Symbol, (double)quote.Price, quote.At, quote.ArrivedAt);
        }
    }

    public void Recall(string symbol, double price, DateTimeOffset at, DateTimeOffset arrivedAt)
    {
        lock (gate)
            Take(symbol, price, at, arrivedAt);
    }

    public void Watch(string portfolioId, IReadOnlyCollection<string> symbols)
    {
        lock (gate)
        {
            Forget(portfolioId);
            held[portfolioId] = symbols;
            foreach (string symbol in symbols)
            {
                if (!holders.TryGetValue(symbol, out HashSet<string>? portfolios))
                    holders[symbol] = portfolios = new(StringComparer.Ordinal);
                portfolios.Add(portfolioId);
            }
        }
    }

    public void Unwatch(string portfolioId)
    {
        lock (gate)
        {
            Forget(portfolioId);
            dirty.Remove(portfolioId);
        }
    }

    /// <summary>The portfolio is to be revalued with the next that are taken.</summary>
    public void Mark(string portfolioId)
    {
        lock (gate)
            dirty.Add(portfolioId);
    }

    /// <summary>The portfolios marked since the last time; they are no longer marked.</summary>
    public IReadOnlyCollection<string> TakeMarked()
    {
        lock (gate)
        {
            HashSet<string> marked = dirty;
            dirty = new(StringComparer.Ordinal);
            return marked;
        }
    }

    private void Forget(string portfolioId)
    {
        held.Remove(portfolioId, out IReadOnlyCollection<string>? symbols);
        foreach (string symbol in symbols ?? [])
            holders[symbol].Remove(portfolioId);
    }

    private void Take(string symbol, double price, DateTimeOffset at, DateTimeOffset arrivedAt)
    {
        Quote tick = new(price, days.DayOf(at), at, arrivedAt);
        if (ticks.TryGetValue(symbol, out Quote known) && !IsNewer(tick, known))
            return;
        ticks[symbol] = tick;
        if (holders.TryGetValue(symbol, out HashSet<string>? portfolios))
            dirty.UnionWith(portfolios);
    }

    // Of one instant, the one that came later. What a renewal sends again is the same.
    private static bool IsNewer(Quote tick, Quote known) =>
        tick.At > known.At || (tick.At == known.At && tick.ArrivedAt >= known.ArrivedAt && tick != known);
}
