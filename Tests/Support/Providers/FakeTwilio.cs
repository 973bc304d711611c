using System.Collections.Concurrent;
using System.Globalization;
using System.Text;
using System.Text.Json;

namespace Risk.Tests.Support.Providers;

/// <summary>Twilio's Messages resource.</summary>
public sealed class FakeTwilio : FakeProvider
{
    public const string AccountSid = "AC0123456789abcdef0123456789abcdef";
    public const string AuthToken = "an auth token";
    public const string Sender = "+15005550006";

    private const string Messages = $"/2010-04-01/Accounts/{AccountSid}/Messages";

    private static readonly string Account =
        "Basic " + Convert.ToBase64String(Encoding.UTF8.GetBytes($"{AccountSid}:{AuthToken}"));

    private readonly ConcurrentDictionary<string, string> inbound = new();
    private int messages;

    /// <summary>What the service needs in its environment to send by it.</summary>
    public IReadOnlyDictionary<string, string> Variables => new Dictionary<string, string>
    {
        ["SMS_PROVIDER"] = "twilio",
        ["TWILIO_ENDPOINT"] = Url.ToString(),
        ["TWILIO_ACCOUNT_SID"] = AccountSid,
        ["TWILIO_AUTH_TOKEN"] = AuthToken,
        ["TWILIO_PHONE_NUMBER"] = Sender,
    };

    public static async Task<FakeTwilio> StartNewAsync()
    {
        FakeTwilio twilio = new();
        await twilio.StartAsync();
        return twilio;
    }

    /// <summary>SID of the n-th message that it took, from 1.</summary>
    public static string Sid(int number) => $"SM{number:x32}";

    /// <summary>It got a message.</summary>
    public void Got(string sid, string from, DateTimeOffset at) => inbound[sid] = JsonSerializer.Serialize(new
    {
        sid, from, to = Sender, direction = "inbound", status = "received",
        date_created = at.ToString("ddd, dd MMM yyyy HH:mm:ss +0000", CultureInfo.InvariantCulture),
    });

    /// <summary>As it refuses a request.</summary>
    public static ProviderReply Error(int status, int code, string message, string? retryAfter = null) => new(
        status,
        JsonSerializer.Serialize(
            new { code, message, more_info = $"https://www.twilio.com/docs/errors/{code}", status }),
        retryAfter);

    /// <summary>As it takes a message.</summary>
    public ProviderReply Taken(TimeSpan after = default) => new(
        201,
        JsonSerializer.Serialize(new
        {
            sid = Sid(Interlocked.Increment(ref messages)), status = "queued", error_code = (int?)null,
        }),
        After: after);

    private ProviderReply Message(ProviderRequest request) =>
        request.Headers.GetValueOrDefault("Authorization") != Account ? Error(401, 20003, "Authenticate")
        : inbound.TryGetValue(Path.GetFileNameWithoutExtension(request.Path), out var message) ? new(200, message)
        : Error(404, 20404, "The requested resource was not found");

    protected override ProviderReply Answer(ProviderRequest request) =>
        request.Path.StartsWith($"{Messages}/", StringComparison.Ordinal) ? Message(request)
        : request.Path != $"{Messages}.json"
            ? Error(404, 20404, "The requested resource was not found")
        : request.Headers.GetValueOrDefault("Authorization") != Account ? Error(401, 20003, "Authenticate")
        : request.Form.GetValueOrDefault("From") != Sender
            ? Error(400, 21606, "The 'From' phone number is not a valid, SMS-capable one")
        : request.Form.GetValueOrDefault("To") is not ['+', ..]
            ? Error(400, 21211, "Invalid 'To' Phone Number")
        : string.IsNullOrEmpty(request.Form.GetValueOrDefault("Body")) ? Error(400, 21602, "Message body is required")
        : Taken();
}
