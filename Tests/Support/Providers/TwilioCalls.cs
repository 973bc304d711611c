using System.Diagnostics.CodeAnalysis;
using System.Security.Cryptography;
using System.Text;

namespace Risk.Tests.Support.Providers;

/// <summary>Requests that Twilio makes, signed as it signs them.</summary>
public static class TwilioCalls
{
    /// <param name="to">Where the request goes in the test.</param>
    /// <param name="known">The address as Twilio knows it.</param>
    public static HttpRequestMessage Post(Uri to, string known, IReadOnlyDictionary<string, string> form, string token)
    {
        HttpRequestMessage request = new(HttpMethod.Post, to) { Content = new FormUrlEncodedContent(form) };
        request.Headers.Add("X-Twilio-Signature", Signature(known, form, token));
        return request;
    }

    [SuppressMessage("Security", "CA5350", Justification = "It is what Twilio signs with.")]
    private static string Signature(string url, IReadOnlyDictionary<string, string> form, string token) =>
        Convert.ToBase64String(HMACSHA1.HashData(
            Encoding.UTF8.GetBytes(token),
            Encoding.UTF8.GetBytes(url + string.Concat(
                form.OrderBy(f => f.Key, StringComparer.Ordinal).Select(f => f.Key + f.Value)))));
}
