using System.Buffers.Text;
using System.Globalization;
using System.Text;
using Risk.Notifications;

namespace Risk.Links;

/// <summary>Writes and reads tokens: what they say, then its signature, in characters that a URL takes.</summary>
public static class ActionTokens
{
    /// <summary>How long a link in a message is good.</summary>
    public static readonly TimeSpan Lifetime = TimeSpan.FromDays(7);

    private const string Purpose = "action";
    private const char Separator = '\n';
    private const int Parts = 4;

    public static string Write(ActionToken token, ActionKey key)
    {
        byte[] words = Encoding.UTF8.GetBytes(string.Join(Separator,
            token.AlertId,
            token.Channel.ToString(),
            token.Recipient,
            token.ExpiresAt.ToUnixTimeSeconds().ToString(CultureInfo.InvariantCulture)));
        return Base64Url.EncodeToString([.. words, .. key.Sign(Purpose, words)]);
    }

    /// <param name="keys">Any of them may have signed it.</param>
    public static TokenReading Read(string text, ImmutableArray<ActionKey> keys, DateTimeOffset now)
    {
        if (Bytes(text) is not { Length: > ActionKey.SignatureBytes } bytes)
            return new(TokenVerdict.Forged, null);
        byte[] words = bytes[..^ActionKey.SignatureBytes];
        byte[] signature = bytes[^ActionKey.SignatureBytes..];
        if (!keys.Any(key => key.HasSigned(Purpose, words, signature)))
            return new(TokenVerdict.Forged, null);
        ActionToken token = Parse(Encoding.UTF8.GetString(words).Split(Separator, Parts));
        return new(now < token.ExpiresAt ? TokenVerdict.Good : TokenVerdict.Expired, token);
    }

    // It was signed here, so it has the form.
    private static ActionToken Parse(string[] parts) => new(
        parts[0],
        Enum.Parse<Channel>(parts[1]),
        parts[2],
        DateTimeOffset.FromUnixTimeSeconds(long.Parse(parts[3], CultureInfo.InvariantCulture)));

    // Only what was written so: other characters, padding or loose bits at the end are no token.
    private static byte[]? Bytes(string text)
    {
        if (!Base64Url.IsValid(text))
            return null;
        byte[] bytes = Base64Url.DecodeFromChars(text);
        return Base64Url.EncodeToString(bytes) == text ? bytes : null;
    }
}
