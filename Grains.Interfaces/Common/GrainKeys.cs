using System.Security.Cryptography;
using System.Text;

namespace Risk.Contracts;

/// <summary>The keys of grains whose key is not simply the id of the thing.</summary>
public static class GrainKeys
{
    /// <summary>The key of a grain of which there is one.</summary>
    public const string Single = "all";

    /// <summary>How many grains share the symbols.</summary>
    public const int MarketDataShards = 16;

    /// <summary>How many grains share the news of portfolios.</summary>
    public const int NewsShards = 16;

    /// <summary>The market-data grain of a symbol, "0" to "15".</summary>
    public static string MarketData(string symbol) => Key(StableHash(symbol) % MarketDataShards);

    /// <summary>The news grain of a portfolio, "0" to "15".</summary>
    public static string News(string portfolioId) => Key(StableHash(portfolioId) % NewsShards);

    /// <summary>The grain of an address, e.g. "email:ann@example.com"; of a webhook's, which may be long, a hash.
    /// </summary>
    public static string Recipient(Channel channel, string recipient) => channel == Channel.Webhook
        ? $"webhook:{Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(recipient)))}"
        : $"{channel.ToString().ToLowerInvariant()}:{recipient}";

    /// <summary>The grain that verifies a contact's address, e.g. "ann/email".</summary>
    public static string Verification(string contactId, Channel channel) =>
        $"{contactId}/{channel.ToString().ToLowerInvariant()}";

    /// <summary>All keys from "0" up.</summary>
    public static IEnumerable<string> Shards(int count) => Enumerable.Range(0, count).Select(i => Key((uint)i));

    // FNV-1a: the same in every process and version, unlike string.GetHashCode.
    private static uint StableHash(string text) =>
        text.Aggregate(2166136261u, (hash, c) => unchecked((hash ^ c) * 16777619u));

    private static string Key(uint shard) => shard.ToString(System.Globalization.CultureInfo.InvariantCulture);
}
