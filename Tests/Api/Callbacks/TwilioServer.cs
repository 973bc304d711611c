using Risk.Api;
using Risk.Contracts;
using Risk.Tests.Api.Support;
using Risk.Tests.Support.Providers;

namespace Risk.Tests.Api.Callbacks;

/// <summary>A server that Twilio calls back.</summary>
public sealed class TwilioServer : IAsyncLifetime
{
    public const string PublicUrl = "https://risk.example/desk";

    private const string Header = "X-Twilio-Signature";
    private const string Token = "an auth token";

    private readonly ApiServer server;

    public TwilioServer() => server = new(_ => { }, Settings);

    private TwilioServer(CallbackLimit limit) => server = new(_ => { }, Settings with { Callbacks = limit });

    /// <summary>One that takes no more calls than that.</summary>
    public static TwilioServer With(CallbackLimit limit) => new(limit);

    private static ApiSettings Settings => new(ApiServer.Tokens) { Twilio = new(new(PublicUrl), Token) };

    public INotificationGrain Notification(string id) => server.Cluster.GetGrain<INotificationGrain>(id);

    public ApiServer Api => server;

    public ValueTask InitializeAsync() => server.InitializeAsync();

    public ValueTask DisposeAsync() => server.DisposeAsync();

    /// <summary>As Twilio posts a form.</summary>
    /// <param name="path">With its query.</param>
    /// <param name="sign">Makes the signature another; null: Twilio's own.</param>
    public async Task<HttpResponseMessage> PostAsync(
        string path, Dictionary<string, string> form, Func<string, string>? sign = null)
    {
        using HttpClient client = server.Client((string?)null);
        using HttpRequestMessage request = TwilioCalls.Post(new(server.Url, path), PublicUrl + path, form, Token);
        if (sign is not null)
        {
            string changed = sign(request.Headers.GetValues(Header).Single());
            request.Headers.Remove(Header);
            request.Headers.Add(Header, changed);
        }
        return await client.SendAsync(request, TestContext.Current.CancellationToken);
    }

    public static Dictionary<string, string> Status(string sid, string status, string? error = null)
    {
        Dictionary<string, string> form = new()
        {
            ["MessageSid"] = sid, ["MessageStatus"] = status, ["To"] = "+12025550123", ["From"] = "+15005550006",
        };
        if (error is not null)
            form["ErrorCode"] = error;
        return form;
    }
}
