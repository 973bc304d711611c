namespace Risk.Portfolios;

/// <summary>Which ids were booked with what content, as digests, oldest first.</summary>
/// <remarks>The newest <see cref="Kept"/> are remembered; an older id that comes again is taken for new.</remarks>
public sealed record BookedIds(ImmutableArray<string> Digests)
{
    public const int Kept = 10_000;
    private const int IdDigits = 16, ContentDigits = 8;

    public static readonly BookedIds None = new([]);

    /// <summary>Null when the id is new; else whether it was booked with the same content.</summary>
    public bool? IsRepeat(string id, params ReadOnlySpan<string> content)
    {
        string key = StableHash.Hex(IdDigits, id), digest = key + StableHash.Hex(ContentDigits, content);
        string? known = Digests.FirstOrDefault(one => one.StartsWith(key, StringComparison.Ordinal));
        return known is null ? null : known == digest;
    }

    public BookedIds With(string id, params ReadOnlySpan<string> content)
    {
        string digest = StableHash.Hex(IdDigits, id) + StableHash.Hex(ContentDigits, content);
        return new(Digests.Length < Kept ? Digests.Add(digest) : Digests.RemoveAt(0).Add(digest));
    }
}
