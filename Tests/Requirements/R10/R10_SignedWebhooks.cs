using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Risk.Contracts;
using Risk.Grains.Channels;
using Risk.Silo.Notifications.Webhooks;
using Risk.Silo.Settings;
using Risk.Tests.Channels;
using Risk.Tests.Support;

namespace Risk.Tests.Requirements;

/// <summary>
/// Requirement 10: <c>X-Risk-Signature: t=…,v1=HMAC-SHA256(t.body)</c> with two live keys for rotation; no redirects;
/// private addresses refused unless a setting allows them.
/// </summary>
public sealed class R10_SignedWebhooks : IAsyncDisposable
{
    private static readonly WebhookSettings Settings = new(null, null, AllowPrivate: false, TimeSpan.FromSeconds(30))
    {
        PublicUrl = new("https://risk.example"), PagerDuty = new("https://events.pagerduty.com/v2/enqueue"),
    };

    private readonly FakeWebhookServer server = new();

    public ValueTask DisposeAsync() => server.DisposeAsync();

    [Theory]
    [InlineData("old", null, "old", true)] // before the rotation
    [InlineData("new", "old", "old", true)] // while receivers change one by one
    [InlineData("new", "old", "new", true)]
    [InlineData("new", null, "old", false)] // after it
    [InlineData("new", null, "new", true)]
    public async Task Receiver_WithEitherLiveKey_KnowsTheWebhookAsOurs(
        string secret, string? previous, string receivers, bool isOurs)
    {
        await SendAsync(Settings with { Secret = secret, PreviousSecret = previous }, server.Url);

        var request = server.Received.Single();
        IsOurs(request.Headers["X-Risk-Signature"], request.Body, receivers).ShouldBe(isOurs);
        IsOurs(request.Headers["X-Risk-Signature"], request.Body + " ", receivers).ShouldBeFalse();
    }

    [Fact]
    public async Task Signature_HasTheTimeOfTheTry()
    {
        await SendAsync(Settings with { Secret = "a secret of the receiver" }, server.Url);

        server.Received.Single().Headers["X-Risk-Signature"].ShouldStartWith("t=1709208000,v1=");
    }

    [Theory]
    [InlineData(301)]
    [InlineData(302)]
    [InlineData(303)]
    [InlineData(307)]
    [InlineData(308)]
    public async Task Redirect_IsAFailureAndNotFollowed(int status)
    {
        await using FakeWebhookServer elsewhere = new();
        (server.Status, server.Header) = (status, $"Location: {elsewhere.Url}");

        (await SendAsync(Settings, server.Url)).Result.ShouldBe(DeliveryResult.Permanent);

        server.Received.Count.ShouldBe(1);
        elsewhere.Received.ShouldBeEmpty();
    }

    [Theory]
    [InlineData("127.0.0.1")]
    [InlineData("localhost")] // private only once it is resolved
    [InlineData("10.0.0.1")]
    [InlineData("169.254.169.254")]
    [InlineData("192.168.0.1")]
    [InlineData("0x7f000001")]
    [InlineData("2130706433")]
    [InlineData("127.1")]
    [InlineData("[::1]")]
    [InlineData("[::ffff:127.0.0.1]")]
    [InlineData("[::127.0.0.1]")]
    [InlineData("[64:ff9b::10.0.0.1]")]
    [InlineData("[fd00::1]")]
    [InlineData("[fe80::1]")]
    public async Task PrivateAddress_IsRefusedWithoutAConnection(string host)
    {
        var outcome = await SendAsync(Settings, $"https://{host}:{new Uri(server.Url).Port}/hook");

        outcome.Result.ShouldBe(DeliveryResult.Permanent, outcome.Detail);
        outcome.Detail.ShouldContain("is not an address that webhooks may go to");
    }

    [Theory]
    [InlineData("127.0.0.1")]
    [InlineData("localhost")]
    [InlineData("[::ffff:127.0.0.1]")]
    public async Task PrivateAddress_ThatASettingAllows_IsConnectedTo(string host)
    {
        var outcome = await SendAsync(Settings with { AllowPrivate = true }, $"https://{host}:1/hook");

        // Nobody listens there: that it is tried shows that the address was let through.
        outcome.Detail.ShouldContain("Connection refused");
        outcome.Result.ShouldBe(DeliveryResult.Temporary);
    }

    [Theory]
    [InlineData(200, DeliveryResult.Sent)]
    [InlineData(299, DeliveryResult.Sent)]
    [InlineData(304, DeliveryResult.Permanent)]
    [InlineData(400, DeliveryResult.Permanent)]
    [InlineData(429, DeliveryResult.Temporary)]
    [InlineData(503, DeliveryResult.Temporary)]
    public async Task Answer_OtherThan2xx_IsNoSuccess(int status, DeliveryResult result)
    {
        (server.Status, server.Header) = (status, "Retry-After: 7");

        var outcome = await SendAsync(Settings, server.Url);

        outcome.Result.ShouldBe(result);
        if (result == DeliveryResult.Temporary)
            outcome.RetryAfter.ShouldBe(TimeSpan.FromSeconds(7));
    }

    /// <summary>As the README tells receivers to check it.</summary>
    private static bool IsOurs(string header, string body, string secret)
    {
        var parts = header.Split(',').Select(part => part.Split('=', 2)).ToLookup(part => part[0], part => part[1]);
        var age = Records.Samples.Noon.ToUnixTimeSeconds()
            - long.Parse(parts["t"].Single(), CultureInfo.InvariantCulture);
        var own = HMACSHA256.HashData(
            Encoding.UTF8.GetBytes(secret), Encoding.UTF8.GetBytes($"{parts["t"].Single()}.{body}"));
        return Math.Abs(age) <= 300
            && parts["v1"].Any(v => CryptographicOperations.FixedTimeEquals(Convert.FromHexString(v), own));
    }

    private static async Task<DeliveryOutcome> SendAsync(WebhookSettings settings, string address)
    {
        using WebhookChannel channel = new(settings, new ManualTimeProvider(Records.Samples.Noon));
        return await channel.SendAsync(
            Messages.To(address, Channel.Webhook), TestContext.Current.CancellationToken);
    }
}
