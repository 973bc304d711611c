using Risk.Contracts;
using Risk.Prices;

namespace Risk.Grains.Prices;

/// <summary>The last price of each symbol of a shard, and what became of the ticks.</summary>
internal sealed class PriceBook(double jumpFactor)
{
    private readonly Dictionary<string, Entry> entries = new(StringComparer.Ordinal);
    private readonly FeedRecord newest = new();

    public long Accepted { get; private set; }

    public long Rejected { get; private set; }

    public long Quarantined { get; private set; }

    /// <summary>Between the making of the newest accepted tick and its arrival; null before the first.</summary>
    public TimeSpan? Lag { get; private set; }

    public int Count => entries.Count;

    public ImmutableArray<PriceQuote> Quotes =>
    [
        .. entries.Select(one =>
            new PriceQuote(one.Key, one.Value.State.Price, one.Value.State.At, one.Value.ArrivedAt)),
    ];

    public FeedStatus StatusAt(DateTimeOffset now) => new(Count, Accepted, Rejected, Quarantined, Lag)
    {
        TicksPerSecond = newest.TicksPerSecond(now),
        Lags = newest.Lags,
        Refused = newest.Refused,
        ArrivedAt = newest.ArrivedAt,
    };

    public MarketDataState ToState() => new()
    {
        Quotes = [.. Quotes.Select(one => new SavedQuote(one.Symbol, one.Price, one.At, one.ArrivedAt))],
    };

    public void Load(SavedQuote quote) =>
        entries[quote.Symbol] = new(new TickState(quote.Price, quote.At), quote.ArrivedAt);

    /// <summary>Judges a tick and remembers it.</summary>
    public TickVerdict Take(PriceTick tick, DateTimeOffset now)
    {
        decimal? before = entries.TryGetValue(tick.Symbol, out Entry known) ? known.State.Price : null;
        TickVerdict verdict = Ids.IsValid(tick.Symbol) ? Judge(tick, now) : TickVerdict.BadSymbol;
        Accepted += verdict is TickVerdict.Accepted ? 1 : 0;
        Rejected += verdict is TickVerdict.Accepted ? 0 : 1;
        Quarantined += verdict is TickVerdict.Jump ? 1 : 0;
        if (verdict is TickVerdict.Accepted)
            newest.Accepted(tick, now);
        else
            newest.RefusedFor(verdict, tick, before, now);
        return verdict;
    }

    private TickVerdict Judge(PriceTick tick, DateTimeOffset now)
    {
        bool known = entries.TryGetValue(tick.Symbol, out Entry entry);
        (TickVerdict verdict, TickState? next) =
            TickRules.Judge(known ? entry.State : null, tick.Price, tick.At, jumpFactor, now);
        if (next is not { } state)
            return verdict;
        bool accepted = verdict is TickVerdict.Accepted;
        entries[tick.Symbol] = new(state, accepted ? now : entry.ArrivedAt);
        Lag = accepted ? now - tick.At : Lag;
        return verdict;
    }

    private readonly record struct Entry(TickState State, DateTimeOffset ArrivedAt);
}
