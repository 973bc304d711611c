using System.Buffers.Binary;
using System.Buffers.Text;
using System.Text;

namespace Risk.Links;

/// <summary>What a stamp turned out to be.</summary>
/// <param name="Id">Names it, so that it is used once; null when it is forged.</param>
/// <param name="ExpiresAt">Until then it has to be remembered as used.</param>
public sealed record StampReading(TokenVerdict Verdict, string? Id, DateTimeOffset ExpiresAt);

/// <summary>
/// The stamp in a form, which proves that the page was looked at a moment ago: mail programs that follow links, and
/// pages of others, have none.
/// </summary>
public static class FormStamps
{
    public const int NonceBytes = 12;

    public static readonly TimeSpan Lifetime = TimeSpan.FromMinutes(5);

    private const string Purpose = "stamp";
    private const int HeadBytes = NonceBytes + sizeof(long);

    /// <param name="token">Of the page; the stamp is good with no other.</param>
    /// <param name="nonce">Random.</param>
    public static string Write(string token, DateTimeOffset at, ReadOnlySpan<byte> nonce, ActionKey key)
    {
        byte[] head = new byte[HeadBytes];
        nonce[..NonceBytes].CopyTo(head);
        BinaryPrimitives.WriteInt64BigEndian(head.AsSpan(NonceBytes), at.ToUnixTimeMilliseconds());
        return Base64Url.EncodeToString([.. head, .. key.Sign(Purpose, Words(head, token))]);
    }

    public static StampReading Read(string stamp, string token, ImmutableArray<ActionKey> keys, DateTimeOffset now)
    {
        StampReading forged = new(TokenVerdict.Forged, null, now);
        if (!Base64Url.IsValid(stamp, out int length) || length != HeadBytes + ActionKey.SignatureBytes)
            return forged;
        byte[] bytes = Base64Url.DecodeFromChars(stamp);
        byte[] head = bytes[..HeadBytes];
        if (!keys.Any(key => key.HasSigned(Purpose, Words(head, token), bytes.AsSpan(HeadBytes))))
            return forged;
        DateTimeOffset expiresAt = DateTimeOffset.FromUnixTimeMilliseconds(
            BinaryPrimitives.ReadInt64BigEndian(head.AsSpan(NonceBytes))) + Lifetime;
        return new(
            now < expiresAt ? TokenVerdict.Good : TokenVerdict.Expired,
            Convert.ToHexStringLower(head[..NonceBytes]),
            expiresAt);
    }

    private static byte[] Words(byte[] head, string token) => [.. head, .. Encoding.UTF8.GetBytes(token)];
}
