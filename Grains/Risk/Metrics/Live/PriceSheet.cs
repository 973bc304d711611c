namespace Risk.Metrics;

/// <summary>Each holding of a book at its newest price. Allocates nothing after it is made.</summary>
public sealed class PriceSheet
{
    private readonly PreparedBook book;
    private readonly PriceSource[] sources;
    private readonly double[] marketValues;

    // Where the ticks of the holdings are, once they have come from a table; and those that were found there last.
    private TickDictionary? table;
    private Ticker[] tickers = [];
    private Tick?[] seen = [];
    private int unpriced;

    public PriceSheet(PreparedBook book)
    {
        this.book = book;
        sources = new PriceSource[book.Book.Holdings.Length];
        marketValues = new double[sources.Length];
    }

    /// <summary>Signed, by holding; 0 where there is no price.</summary>
    public ReadOnlySpan<double> MarketValues => marketValues;

    /// <summary>Day of the newest price; null without any.</summary>
    public DateOnly? MarketDay { get; private set; }

    /// <summary>Every holding has a price.</summary>
    public bool IsComplete => unpriced == 0;

    /// <param name="ticks">The newest tick by symbol.</param>
    public void Take(IReadOnlyDictionary<string, Quote> ticks)
    {
        if (ticks is TickDictionary from)
            Take(from);
        else
            LookUp(ticks);
    }

    private void Take(TickDictionary from)
    {
        if (from != table)
            Follow(from);
        for (int i = 0; i < tickers.Length; i++)
        {
            Tick? newest = tickers[i].Newest;
            if (newest == (object?)seen[i])
                continue;
            seen[i] = newest;
            Price(i, newest?.Quote);
        }
    }

    private void Follow(TickDictionary from)
    {
        LookUp(ImmutableDictionary<string, Quote>.Empty);
        (table, tickers, seen) = (from, [.. Symbols().Select(from.Of)], new Tick?[sources.Length]);
    }

    private void LookUp(IReadOnlyDictionary<string, Quote> ticks)
    {
        (table, MarketDay, unpriced) = (null, null, 0);
        for (int i = 0; i < sources.Length; i++)
        {
            sources[i] = default;
            unpriced++;
            Price(i, ticks.TryGetValue(book.Book.Holdings[i].Symbol, out Quote quote) ? quote : null);
        }
    }

    private void Price(int holding, Quote? tick)
    {
        ref PriceSource source = ref sources[holding];
        DateOnly? before = source.Day;
        source = new(tick, book.LastCloses[holding]);
        marketValues[holding] = book.Book.Holdings[holding].Quantity * (source.Price ?? 0);
        // Days of a holding only ever rise, so the newest is the newest of all.
        if (source.Day is not { } day)
            return;
        unpriced -= before is null ? 1 : 0;
        if (MarketDay is null || day > MarketDay)
            MarketDay = day;
    }

    private IEnumerable<string> Symbols() => book.Book.Holdings.Select(one => one.Symbol);

    /// <summary>All that is to be told of these prices.</summary>
    /// <param name="now">For staleness.</param>
    public Pricing ToPricing(DateTimeOffset now) => new(
        [.. marketValues],
        MarketDay,
        AsOf(),
        OldestArrival(),
        Symbols((in PriceSource source) => now - source.WaitingSince(MarketDay) > book.Settings.StaleAfter),
        IsComplete ? [] : Symbols((in PriceSource source) => source.Price is null));

    // By reference: a source is large, and there is one for each holding.
    private delegate bool Wanted(in PriceSource source);

    private ImmutableArray<string> Symbols(Wanted wanted)
    {
        List<string>? found = null;
        for (int i = 0; i < sources.Length; i++)
        {
            if (wanted(sources[i]))
                (found ??= []).Add(book.Book.Holdings[i].Symbol);
        }
        return found is null ? [] : [.. found];
    }

    private DateTimeOffset? AsOf()
    {
        DateTimeOffset? newest = null;
        foreach (ref readonly PriceSource source in sources.AsSpan())
        {
            if (!source.UsesTick && source.Day == MarketDay)
                return MarketDay is { } closed ? book.Settings.Days.EndOf(closed) : null;
            if (source is { UsesTick: true, Tick: { } tick } && (newest is null || tick.At > newest))
                newest = tick.At;
        }
        return newest;
    }

    private DateTimeOffset? OldestArrival()
    {
        DateTimeOffset? oldest = null;
        foreach (ref readonly PriceSource source in sources.AsSpan())
        {
            if (source.WaitingSince(MarketDay) is { } since && (oldest is null || since < oldest))
                oldest = since;
        }
        return oldest;
    }
}
