using System.Text.Json.Nodes;
using Risk.Contracts;
using Risk.Grains.Channels;
using Risk.Silo.Notifications.Webhooks;
using Risk.Silo.Settings;
using Risk.Tests.Support.Providers;

namespace Risk.Tests.Channels.Webhooks;

/// <summary>Slack, Teams and PagerDuty take what they are sent, whatever a message holds.</summary>
public sealed class ShapeTests
{
    private static readonly string Long = string.Concat(Enumerable.Repeat("<!channel> \"Größe\" 🙂 & *more*\n", 2000));

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task Slack_GetsBlocks(bool isLong)
    {
        await using FakeSlack slack = new();
        await slack.StartAsync();

        (await SendAsync($"slack:{slack.Url}services/x", isLong)).Result.ShouldBe(DeliveryResult.Sent);

        var body = slack.Bodies.ShouldHaveSingleItem();
        body["blocks"]![2]!["elements"]![0]!["text"]!.GetValue<string>()
            .ShouldBe("<https://risk.example/desk/alerts/A1|Open the alert>");
        body["text"]!.GetValue<string>().ShouldNotContain("<!channel>");
        if (!isLong)
            body["blocks"]![0]!["text"]!["text"]!.GetValue<string>().ShouldBe("CRITICAL: VaR of the book");
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task Teams_GetsACard(bool isLong)
    {
        await using FakeTeams teams = new();
        await teams.StartAsync();

        (await SendAsync($"teams:{teams.Url}workflows/x", isLong)).Result.ShouldBe(DeliveryResult.Sent);

        var card = teams.Bodies.ShouldHaveSingleItem()["attachments"]![0]!["content"]!;
        card["actions"]![0]!["url"]!.GetValue<string>().ShouldBe("https://risk.example/desk/alerts/A1");
        if (!isLong)
            card["body"]!.AsArray().Select(line => line!["inlines"]![0]!["text"]!.GetValue<string>()).ShouldBe(
                ["CRITICAL: VaR of the book", "VaR is -3.1 %.", "The limit is -3 %."]);
    }

    [Theory]
    [InlineData("Webhook message delivery failed with error: Microsoft Teams endpoint returned HTTP error 429",
        DeliveryResult.Temporary)]
    [InlineData("Webhook message delivery failed with error: Microsoft Teams endpoint returned HTTP error 413",
        DeliveryResult.Permanent)]
    [InlineData("1", DeliveryResult.Sent)]
    public async Task Teams_Answers200AndSaysInTheBodyThatItFailed(string body, DeliveryResult result)
    {
        await using FakeTeams teams = new();
        await teams.StartAsync();
        teams.AnswerOnce(new(200, body));

        (await SendAsync($"teams:{teams.Url}workflows/x")).Result.ShouldBe(result);
    }

    [Theory]
    [InlineData(NotificationKind.Triggered, AlertStatus.Triggered, "trigger")]
    [InlineData(NotificationKind.Escalated, AlertStatus.Triggered, "trigger")]
    [InlineData(NotificationKind.Reminder, AlertStatus.Acknowledged, "acknowledge")]
    [InlineData(NotificationKind.Worsened, AlertStatus.Acknowledged, "trigger")]
    [InlineData(NotificationKind.Resolved, AlertStatus.Resolved, "resolve")]
    [InlineData(NotificationKind.Test, AlertStatus.Resolved, "trigger")]
    public async Task PagerDuty_GetsAnEventOfTheAlert(NotificationKind kind, AlertStatus status, string action)
    {
        await using FakePagerDuty pagerDuty = new();
        await pagerDuty.StartAsync();

        (await SendAsync($"pagerduty:{FakePagerDuty.RoutingKey}", pagerDuty: pagerDuty.Endpoint, change: message =>
            message with { Payload = Of(message.Payload, kind, status) })).Result.ShouldBe(DeliveryResult.Sent);

        pagerDuty.Received.Single().Path.ShouldBe("/v2/enqueue");
        pagerDuty.Bodies.Single().ShouldSatisfyAllConditions(
            body => Text(body["event_action"]).ShouldBe(action),
            body => Text(body["dedup_key"]).ShouldBe(kind == NotificationKind.Test ? "n-1" : "A1"),
            body => Text(body["payload"]!["summary"]).ShouldBe("CRITICAL: VaR of the book"),
            body => Text(body["client_url"]).ShouldBe("https://risk.example/desk/alerts/A1"));
    }

    [Fact]
    public async Task PagerDuty_GetsAnEventForEachAlertOfADigest()
    {
        await using FakePagerDuty pagerDuty = new();
        await pagerDuty.StartAsync();

        var outcome = await SendAsync(
            $"pagerduty:{FakePagerDuty.RoutingKey}", isLong: true, pagerDuty.Endpoint, WithAnother);

        outcome.Result.ShouldBe(DeliveryResult.Sent);
        pagerDuty.Bodies.Select(body => Text(body["dedup_key"])).ShouldBe(["A1", "A2"]);
    }

    [Fact]
    public async Task PagerDuty_RefusesOneOfADigest_AllAreSentAgain()
    {
        await using FakePagerDuty pagerDuty = new();
        await pagerDuty.StartAsync();
        pagerDuty.AnswerOnce(new(429, "", RetryAfter: "9"));

        (await SendAsync($"pagerduty:{FakePagerDuty.RoutingKey}", false, pagerDuty.Endpoint, WithAnother))
            .RetryAfter.ShouldBe(TimeSpan.FromSeconds(9));

        pagerDuty.Received.Count.ShouldBe(1);
    }

    private static OutgoingMessage WithAnother(OutgoingMessage message)
    {
        var notice = message.Payload.Notice;
        return message with
        {
            Also = [message.Payload with { Notice = notice with { Alert = notice.Alert with { Id = "A2" } } }],
        };
    }

    private static NotificationRequest Of(NotificationRequest payload, NotificationKind kind, AlertStatus status) =>
        payload with
        {
            Kind = kind,
            Notice = payload.Notice with { Alert = payload.Notice.Alert with { Status = status } },
        };

    private static async Task<DeliveryOutcome> SendAsync(
        string recipient,
        bool isLong = false,
        Uri? pagerDuty = null,
        Func<OutgoingMessage, OutgoingMessage>? change = null)
    {
        using WebhookChannel channel = new(
            new(null, null, AllowPrivate: false, TimeSpan.FromSeconds(30))
            {
                PublicUrl = new("https://risk.example/desk/"), PagerDuty = pagerDuty ?? new("http://127.0.0.1:1/"),
            },
            TimeProvider.System);
        var message = Messages.To(recipient, Channel.Webhook);
        message = isLong ? message with { Subject = Long, Text = Long } : message;
        return await channel.SendAsync(
            change?.Invoke(message) ?? message, TestContext.Current.CancellationToken);
    }

    private static string Text(JsonNode? node) => node!.GetValue<string>();
}
