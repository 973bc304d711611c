using System.Text;

namespace Risk.Api.Endpoints.MarketData;

/// <summary>The symbols of one request: each becomes a string, and finds its shard, once.</summary>
internal sealed class SymbolTable
{
    private const int MaxLength = 64;
    private readonly Dictionary<string, Entry> entries = new(StringComparer.Ordinal);

    /// <summary>A symbol and the key of its market-data grain.</summary>
    public sealed record Entry(string Symbol, string Shard);

    public Entry Get(ReadOnlySpan<byte> utf8)
    {
        Span<char> chars = stackalloc char[MaxLength];
        if (!Encoding.UTF8.TryGetChars(utf8, chars, out int length))
            return Make(Encoding.UTF8.GetString(utf8));
        var lookup = entries.GetAlternateLookup<ReadOnlySpan<char>>();
        return lookup.TryGetValue(chars[..length], out Entry? entry) ? entry : Get(new string(chars[..length]));
    }

    public Entry Get(string symbol)
    {
        if (!entries.TryGetValue(symbol, out Entry? entry))
            entries[symbol] = entry = Make(symbol);
        return entry;
    }

    private static Entry Make(string symbol) => new(symbol, GrainKeys.MarketData(symbol));
}
