using Risk.Contracts;
using Risk.Grains.Channels;
using Risk.Silo.Notifications.Sms;
using Risk.Silo.Notifications.Sms.Twilio;
using Risk.Tests.Support;
using Risk.Tests.Support.Providers;

namespace Risk.Tests.Channels.Sms;

public sealed class TwilioChannelTests : IAsyncLifetime
{
    private const string Mobile = "+12025550123";

    private readonly FakeTwilio twilio = new();

    public async ValueTask InitializeAsync() => await twilio.StartAsync();

    public ValueTask DisposeAsync() => twilio.DisposeAsync();

    [Fact]
    public async Task Send_Taken_KeepsTheSidAndNamesTheNotificationToTheCallback()
    {
        (await SendAsync()).ShouldBe(new(DeliveryResult.Sent, $"HTTP 201 Created: {FakeTwilio.Sid(1)} queued"));

        var request = twilio.Received.ShouldHaveSingleItem();
        request.Form.ShouldBe(new Dictionary<string, string>
        {
            ["To"] = Mobile,
            ["From"] = FakeTwilio.Sender,
            ["Body"] = "VaR is -3.1 %.\nThe limit is -3 %.",
            ["StatusCallback"] =
                "https://risk.example/desk/api/notifications/callbacks/twilio?notification=n-1",
        }, ignoreOrder: true);
        request.Headers["Idempotency-Key"].ShouldBe("n-1");
    }

    [Fact]
    public async Task Send_WithoutAPublicAddress_AsksForNoCallback()
    {
        await SendAsync(publicUrl: null);

        twilio.Received.Single().Form.Keys.ShouldNotContain("StatusCallback");
    }

    [Fact]
    public async Task Send_ByAMessagingService_NamesItInsteadOfANumber()
    {
        const string Service = "MG0123456789abcdef0123456789abcdef";

        await SendAsync(settings: Settings with { Sender = Service });

        twilio.Received.Single().Form.ShouldSatisfyAllConditions(
            form => form["MessagingServiceSid"].ShouldBe(Service), form => form.Keys.ShouldNotContain("From"));
    }

    [Theory]
    [InlineData(400, 21211, DeliveryResult.Permanent)] // no such number
    [InlineData(400, 21610, DeliveryResult.Permanent)] // the number said STOP
    [InlineData(400, 21614, DeliveryResult.Permanent)] // not a mobile
    [InlineData(400, 21611, DeliveryResult.Temporary)] // the sender's queue is full
    [InlineData(401, 20003, DeliveryResult.Temporary)]
    [InlineData(403, 20005, DeliveryResult.Temporary)]
    [InlineData(404, 20404, DeliveryResult.Permanent)]
    [InlineData(429, 20429, DeliveryResult.Temporary)]
    [InlineData(500, 20500, DeliveryResult.Temporary)]
    [InlineData(502, 0, DeliveryResult.Unknown)]
    [InlineData(503, 20503, DeliveryResult.Temporary)]
    [InlineData(504, 0, DeliveryResult.Unknown)]
    public async Task Send_Refused_HasTheOutcome(int status, int code, DeliveryResult result)
    {
        twilio.AnswerOnce(FakeTwilio.Error(status, code, "As told."));

        var outcome = await SendAsync();

        outcome.Result.ShouldBe(result);
        outcome.Detail.ShouldContain($"error {code}: As told.");
    }

    [Theory]
    [InlineData("7", 7)]
    [InlineData("Thu, 29 Feb 2024 12:00:30 GMT", 30)]
    [InlineData("Thu, 29 Feb 2024 12:00:00 GMT", null)]
    [InlineData(null, null)]
    public async Task Send_ToldToWait_SaysHowLong(string? header, int? seconds)
    {
        twilio.AnswerOnce(FakeTwilio.Error(429, 20429, "Too Many Requests", header));

        var wait = (await SendAsync()).RetryAfter;

        wait.ShouldBe(seconds is { } asked ? TimeSpan.FromSeconds(asked) : null);
    }

    [Theory]
    [InlineData(201, "no JSON", DeliveryResult.Sent)]
    [InlineData(201, "[1]", DeliveryResult.Sent)]
    [InlineData(201, """{"sid":"SM1","status":"failed","error_code":30003}""", DeliveryResult.Permanent)]
    [InlineData(503, "<html>", DeliveryResult.Temporary)]
    [InlineData(302, "", DeliveryResult.Permanent)]
    public async Task Send_AnswerOutOfTheOrdinary_HasTheOutcome(int status, string body, DeliveryResult result)
    {
        twilio.AnswerOnce(new(status, body));

        (await SendAsync()).Result.ShouldBe(result);
    }

    [Fact]
    public async Task Send_TakenAfterOurPatience_IsUnknown()
    {
        twilio.AnswerOnce(twilio.Taken(after: TimeSpan.FromSeconds(30)));

        (await SendAsync(timeout: TimeSpan.FromMilliseconds(300))).Result.ShouldBe(DeliveryResult.Unknown);
    }

    [Fact]
    public async Task Send_NobodyListens_IsTemporary() =>
        (await SendAsync(settings: Settings with { Endpoint = new("http://127.0.0.1:1") }))
            .Result.ShouldBe(DeliveryResult.Temporary);

    private TwilioSettings Settings =>
        new(FakeTwilio.AccountSid, FakeTwilio.AuthToken, FakeTwilio.Sender, twilio.Url);

    private async Task<DeliveryOutcome> SendAsync(
        string? publicUrl = "https://risk.example/desk/", TwilioSettings? settings = null, TimeSpan? timeout = null)
    {
        using TwilioChannel channel = new(
            settings ?? Settings,
            publicUrl is null ? null : new(publicUrl),
            timeout ?? TimeSpan.FromSeconds(30),
            new ManualTimeProvider(Records.Samples.Noon));
        return await channel.SendAsync(Messages.To(Mobile, Channel.Sms), TestContext.Current.CancellationToken);
    }
}
