using System.Collections;
using System.Collections.Concurrent;
using System.Diagnostics.CodeAnalysis;

namespace Risk.Metrics;

/// <summary>The newest tick by symbol. Safe to use from many threads.</summary>
/// <remarks>Who looks at some symbols again and again keeps their <see cref="Ticker"/>s and looks none up.</remarks>
public sealed class TickDictionary : IReadOnlyDictionary<string, Quote>
{
    private readonly ConcurrentDictionary<string, Ticker> tickers = new(StringComparer.Ordinal);

    public int Count => Known.Count();

    public IEnumerable<string> Keys => Known.Select(one => one.Key);

    public IEnumerable<Quote> Values => Known.Select(one => one.Value);

    private IEnumerable<KeyValuePair<string, Quote>> Known =>
        from one in tickers
        let newest = one.Value.Newest
        where newest is not null
        select KeyValuePair.Create(one.Key, newest.Quote);

    /// <exception cref="KeyNotFoundException">No tick of the symbol is known.</exception>
    public Quote this[string symbol]
    {
        get => TryGetValue(symbol, out Quote quote) ? quote : throw new KeyNotFoundException(symbol);
        set => Of(symbol).Newest = new(value);
    }

    /// <summary>Where the symbol's ticks will be found from now on, though none is known yet.</summary>
    public Ticker Of(string symbol) => tickers.GetOrAdd(symbol, static _ => new());

    public bool ContainsKey(string symbol) => TryGetValue(symbol, out _);

    public bool TryGetValue(string symbol, [MaybeNullWhen(false)] out Quote quote)
    {
        Tick? newest = tickers.TryGetValue(symbol, out Ticker? ticker) ? ticker.Newest : null;
        quote = newest?.Quote ?? default;
        return newest is not null;
    }

    public IEnumerator<KeyValuePair<string, Quote>> GetEnumerator() => Known.GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();
}

/// <summary>The newest tick of one symbol, read and replaced at once.</summary>
public sealed class Ticker
{
    private volatile Tick? newest;

    /// <summary>Another object for each tick; null before the first.</summary>
    public Tick? Newest
    {
        get => newest;
        internal set => newest = value;
    }
}

/// <summary>A quote as one object.</summary>
public sealed record Tick(Quote Quote);
