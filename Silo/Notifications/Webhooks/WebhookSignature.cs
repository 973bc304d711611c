using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace Risk.Silo.Notifications.Webhooks;

/// <summary><c>X-Risk-Signature: t=…,v1=…</c>, so that a receiver knows a webhook as ours and fresh.</summary>
internal static class WebhookSignature
{
    public const string Header = "X-Risk-Signature";

    /// <param name="body">As it is sent.</param>
    /// <param name="now">Unix seconds of it are <c>t</c>.</param>
    /// <param name="secrets">One <c>v1</c> each: HMAC-SHA256 of <c>t.body</c> in hex.</param>
    public static string Of(string body, DateTimeOffset now, IEnumerable<string> secrets)
    {
        var time = now.ToUnixTimeSeconds().ToString(CultureInfo.InvariantCulture);
        var signed = Encoding.UTF8.GetBytes($"{time}.{body}");
        return string.Join(',', secrets.Select(secret => $"v1={Hmac(secret, signed)}").Prepend($"t={time}"));
    }

    private static string Hmac(string secret, byte[] signed) =>
        Convert.ToHexStringLower(HMACSHA256.HashData(Encoding.UTF8.GetBytes(secret), signed));
}
