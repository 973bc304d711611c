using System.Diagnostics.CodeAnalysis;
using System.Security.Cryptography;
using System.Text;
using Microsoft.Extensions.Primitives;

namespace Risk.Api.Endpoints.Callbacks;

/// <summary>By <c>X-Twilio-Signature</c> a request is known as Twilio's.</summary>
/// <remarks>Source: Twilio, webhook security: base64 of HMAC-SHA1 of the URL and the sorted fields.</remarks>
internal static class TwilioSignature
{
    public const string Header = "X-Twilio-Signature";

    /// <param name="url">As Twilio was given it.</param>
    /// <param name="fields">Of the form that it posted.</param>
    public static bool IsGood(
        string signature, string url, IReadOnlyDictionary<string, StringValues> fields, string authToken)
    {
        Span<byte> given = stackalloc byte[HMACSHA1.HashSizeInBytes];
        return Convert.TryFromBase64String(signature, given, out int length)
            && length == HMACSHA1.HashSizeInBytes
            && CryptographicOperations.FixedTimeEquals(given, Of(url, fields, authToken));
    }

    [SuppressMessage("Security", "CA5350", Justification = "It is what Twilio signs with.")]
    public static byte[] Of(string url, IReadOnlyDictionary<string, StringValues> fields, string authToken)
    {
        StringBuilder signed = new(url);
        foreach ((string name, StringValues values) in fields.OrderBy(f => f.Key, StringComparer.Ordinal))
        {
            foreach (string? value in values.Distinct().Order(StringComparer.Ordinal))
                signed.Append(name).Append(value);
        }
        return HMACSHA1.HashData(Encoding.UTF8.GetBytes(authToken), Encoding.UTF8.GetBytes(signed.ToString()));
    }
}
