using System.Text;
using System.Text.Json;
using Risk.Contracts;
using Risk.Grains.Channels;
using Risk.Silo.Notifications.Webhooks;
using Risk.Silo.Settings;
using Risk.Tests.Support;

namespace Risk.Tests.Channels.Webhooks;

public sealed class WebhookChannelTests : IAsyncDisposable
{
    private static readonly WebhookSettings Plain = new(null, null, AllowPrivate: false, TimeSpan.FromSeconds(30))
    {
        PublicUrl = new("https://risk.example/"), PagerDuty = new("https://events.pagerduty.com/v2/enqueue"),
    };

    private readonly FakeWebhookServer server = new();

    [Fact]
    public async Task Send_Accepted_PostsTheFactsUnderAStableKey()
    {
        (await SendAsync(Plain)).ShouldBe(new(DeliveryResult.Sent, "HTTP 200 As-Told"));

        var request = server.Received.ShouldHaveSingleItem();
        request.Headers["Idempotency-Key"].ShouldBe("n-1");
        request.Headers.Keys.ShouldNotContain("X-Risk-Signature");
        using var body = JsonDocument.Parse(request.Body);
        body.RootElement.GetProperty("kind").GetString().ShouldBe("triggered");
        body.RootElement.GetProperty("next_step_at").GetDateTimeOffset().ShouldBe(Records.Samples.Noon.AddMinutes(15));
        body.RootElement.GetProperty("alert").GetProperty("metric_type").GetString().ShouldBe("var_99");
    }

    [Theory]
    [InlineData(100, 0)]
    [InlineData(101, 1)]
    [InlineData(1000, 900)]
    public async Task Send_ADigestOfManyAlerts_StaysBelow256KiB(int others, int leftOff)
    {
        using WebhookChannel channel = new(Plain, TimeProvider.System);
        var message = Messages.To(server.Url, Channel.Webhook);

        await channel.SendAsync(
            message with { Text = new('x', 400_000), Also = [.. Enumerable.Repeat(message.Payload, others)] },
            TestContext.Current.CancellationToken);

        var request = server.Received.ShouldHaveSingleItem();
        Encoding.UTF8.GetByteCount(request.Body).ShouldBeLessThan(256 * 1024);
        using var body = JsonDocument.Parse(request.Body);
        body.RootElement.GetProperty("also_left_off").GetInt32().ShouldBe(leftOff);
        body.RootElement.GetProperty("also").GetArrayLength().ShouldBe(others - leftOff);
    }

    [Fact]
    public async Task Send_WithTwoSecrets_SignsTheBodyAsSentWithBoth()
    {
        await SendAsync(Plain with { Secret = "new secret", PreviousSecret = "old secret" });

        var request = server.Received.Single();
        var signature = request.Headers["X-Risk-Signature"];
        var at = long.Parse(signature.Split(',')[0][2..], System.Globalization.CultureInfo.InvariantCulture);
        signature.ShouldBe(WebhookSignature.Of(
            request.Body, DateTimeOffset.FromUnixTimeSeconds(at), ["new secret", "old secret"]));
    }

    [Theory]
    [InlineData(204, DeliveryResult.Sent)]
    [InlineData(302, DeliveryResult.Permanent)]
    [InlineData(400, DeliveryResult.Permanent)]
    [InlineData(404, DeliveryResult.Permanent)]
    [InlineData(408, DeliveryResult.Temporary)]
    [InlineData(429, DeliveryResult.Temporary)]
    [InlineData(500, DeliveryResult.Temporary)]
    [InlineData(503, DeliveryResult.Temporary)]
    [InlineData(0, DeliveryResult.Unknown)]
    public async Task Send_AnsweredSo_HasTheOutcome(int status, DeliveryResult result)
    {
        server.Status = status;
        server.Header = status == 302 ? $"Location: {server.Url}elsewhere" : null;

        (await SendAsync(Plain)).Result.ShouldBe(result);

        server.Received.ShouldAllBe(request => request.Path == "/");
    }

    [Fact]
    public async Task Send_ToldToWait_SaysHowLong()
    {
        (server.Status, server.Header) = (429, "Retry-After: 7");

        (await SendAsync(Plain)).RetryAfter.ShouldBe(TimeSpan.FromSeconds(7));
    }

    [Fact]
    public async Task Send_NeverAnswered_IsUnknown()
    {
        server.Status = -1;

        (await SendAsync(Plain with { Timeout = TimeSpan.FromMilliseconds(300) })).Result
            .ShouldBe(DeliveryResult.Unknown);
    }

    [Theory]
    [InlineData("https://127.0.0.1:1/", DeliveryResult.Permanent)]
    [InlineData("http://10.0.0.1/", DeliveryResult.Permanent)]
    [InlineData("http://127.0.0.1:1/", DeliveryResult.Temporary)]
    [InlineData("ftp://127.0.0.1/", DeliveryResult.Permanent)]
    [InlineData("nowhere", DeliveryResult.Permanent)]
    public async Task Send_ToAnAddressThatCannotBe_HasTheOutcome(string address, DeliveryResult result)
    {
        using WebhookChannel channel = new(Plain, TimeProvider.System);

        var outcome = await channel.SendAsync(
            Messages.To(address, Channel.Webhook), TestContext.Current.CancellationToken);

        outcome.Result.ShouldBe(result, outcome.Detail);
    }

    public ValueTask DisposeAsync() => server.DisposeAsync();

    private async Task<DeliveryOutcome> SendAsync(WebhookSettings settings)
    {
        using WebhookChannel channel = new(settings, TimeProvider.System);
        return await channel.SendAsync(
            Messages.To(server.Url, Channel.Webhook), TestContext.Current.CancellationToken);
    }
}
