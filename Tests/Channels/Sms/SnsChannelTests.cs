using Risk.Contracts;
using Risk.Grains.Channels;
using Risk.Silo.Notifications.Sms.Sns;
using Risk.Tests.Support;
using Risk.Tests.Support.Providers;

namespace Risk.Tests.Channels.Sms;

public sealed class SnsChannelTests : IAsyncLifetime
{
    private readonly FakeSns sns = new();

    public async ValueTask InitializeAsync() => await sns.StartAsync();

    public ValueTask DisposeAsync() => sns.DisposeAsync();

    [Fact]
    public async Task Send_Taken_PublishesToTheNumberAndKeepsTheMessageId()
    {
        (await SendAsync()).ShouldBe(new(DeliveryResult.Sent, "HTTP 200 OK: message-1"));

        sns.Received.ShouldHaveSingleItem().Form.ShouldSatisfyAllConditions(
            form => form["Action"].ShouldBe("Publish"),
            form => form["PhoneNumber"].ShouldBe("+12025550123"),
            form => form["Message"].ShouldBe("VaR is -3.1 %.\nThe limit is -3 %."),
            form => form["MessageAttributes.entry.1.Value.StringValue"].ShouldBe("Transactional"));
    }

    [Theory]
    [InlineData(400, "InvalidParameter", DeliveryResult.Permanent)]
    [InlineData(400, "OptedOut", DeliveryResult.Permanent)]
    [InlineData(400, "Throttling", DeliveryResult.Temporary)]
    [InlineData(400, "RequestExpired", DeliveryResult.Temporary)]
    [InlineData(403, "SignatureDoesNotMatch", DeliveryResult.Temporary)]
    [InlineData(404, "NotFound", DeliveryResult.Permanent)]
    [InlineData(429, "Throttled", DeliveryResult.Temporary)]
    [InlineData(500, "InternalError", DeliveryResult.Temporary)]
    [InlineData(503, "ServiceUnavailable", DeliveryResult.Temporary)]
    [InlineData(504, "Gateway", DeliveryResult.Unknown)]
    public async Task Send_Refused_HasTheOutcome(int status, string code, DeliveryResult result)
    {
        sns.AnswerOnce(FakeSns.Error(status, code, "As told."));

        var outcome = await SendAsync();

        outcome.Result.ShouldBe(result);
        outcome.Detail.ShouldEndWith($": {code}: As told.");
    }

    [Theory]
    [InlineData(200, "no XML", DeliveryResult.Sent)]
    [InlineData(400, "no XML", DeliveryResult.Permanent)]
    [InlineData(400, "<!DOCTYPE a [<!ENTITY b \"Throttling\">]><Code>&b;</Code>", DeliveryResult.Permanent)]
    public async Task Send_AnswerOutOfTheOrdinary_HasTheOutcome(int status, string body, DeliveryResult result)
    {
        sns.AnswerOnce(new(status, body));

        (await SendAsync()).Result.ShouldBe(result);
    }

    [Fact]
    public async Task Send_ToldToWait_SaysHowLong()
    {
        sns.AnswerOnce(FakeSns.Error(429, "Throttled", "As told.") with { RetryAfter = "7" });

        (await SendAsync()).RetryAfter.ShouldBe(TimeSpan.FromSeconds(7));
    }

    [Fact]
    public async Task Send_TakenAfterOurPatience_IsUnknown()
    {
        sns.AnswerOnce(new(200, "", After: TimeSpan.FromSeconds(30)));

        (await SendAsync(TimeSpan.FromMilliseconds(300))).Result.ShouldBe(DeliveryResult.Unknown);
    }

    [Fact]
    public async Task Send_InARegion_SignsForIt()
    {
        await SendAsync();

        sns.Received.Single().Headers["Authorization"].ShouldStartWith(
            $"AWS4-HMAC-SHA256 Credential={FakeSns.AccessKeyId}/20240229/{FakeSns.Region}/sns/aws4_request");
    }

    private async Task<DeliveryOutcome> SendAsync(TimeSpan? timeout = null)
    {
        using SnsChannel channel = new(
            new(FakeSns.AccessKeyId, FakeSns.SecretAccessKey, FakeSns.Region, sns.Url),
            timeout ?? TimeSpan.FromSeconds(30),
            new ManualTimeProvider(Records.Samples.Noon));
        return await channel.SendAsync(
            Messages.To("+12025550123", Channel.Sms), TestContext.Current.CancellationToken);
    }
}
