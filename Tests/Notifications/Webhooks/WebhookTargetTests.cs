using Risk.Escalations;
using Risk.Notifications;

namespace Risk.Tests.Notifications.Webhooks;

public sealed class WebhookTargetTests
{
    private const string Key = "R0123456789abcdefABCDEF012345678";

    [Theory]
    [InlineData("https://hooks.desk.example/risk?x=1", WebhookShape.Json, "https://hooks.desk.example/risk?x=1")]
    [InlineData("http://127.0.0.1:9000/hook", WebhookShape.Json, "http://127.0.0.1:9000/hook")]
    [InlineData("https://hooks.slack.com/services/T0/B0/xyz", WebhookShape.Slack,
        "https://hooks.slack.com/services/T0/B0/xyz")]
    [InlineData("https://hooks.slack.com.evil.example/a", WebhookShape.Json, "https://hooks.slack.com.evil.example/a")]
    [InlineData("slack:https://chat.desk.example/hooks/xyz", WebhookShape.Slack,
        "https://chat.desk.example/hooks/xyz")]
    [InlineData("https://desk.webhook.office.com/webhookb2/a/b", WebhookShape.Teams,
        "https://desk.webhook.office.com/webhookb2/a/b")]
    [InlineData("https://prod-1.westus.logic.azure.com:443/workflows/a?sig=b", WebhookShape.Teams,
        "https://prod-1.westus.logic.azure.com/workflows/a?sig=b")]
    [InlineData("https://default1.2f.environment.api.powerplatform.com/workflows/a", WebhookShape.Teams,
        "https://default1.2f.environment.api.powerplatform.com/workflows/a")]
    [InlineData("teams:http://localhost:9000/a", WebhookShape.Teams, "http://localhost:9000/a")]
    [InlineData("https://events.pagerduty.com/v2/enqueue?routing_key=" + Key, WebhookShape.PagerDuty,
        "https://events.pagerduty.com/v2/enqueue")]
    [InlineData("https://events.eu.pagerduty.com/v2/enqueue?routing_key=" + Key, WebhookShape.PagerDuty,
        "https://events.eu.pagerduty.com/v2/enqueue")]
    [InlineData("pagerduty:" + Key, WebhookShape.PagerDuty, null)]
    public void Parse_OfEachForm_FindsShapeAndAddress(string recipient, WebhookShape shape, string? address)
    {
        WebhookTarget target = WebhookTarget.Parse(recipient)!;

        (target.Shape, target.Address?.ToString()).ShouldBe((shape, address));
        target.RoutingKey.ShouldBe(shape == WebhookShape.PagerDuty ? Key : null);
        Recipients.FormOf(recipient).ShouldBe(RecipientForm.Url);
    }

    [Theory]
    [InlineData("http://hooks.desk.example/risk")]
    [InlineData("slack:http://chat.desk.example/hooks/xyz")]
    [InlineData("slack:xyz")]
    [InlineData("slack:slack:https://chat.desk.example/")]
    [InlineData("pagerduty:short")]
    [InlineData("pagerduty:" + Key + "0")]
    [InlineData("pagerduty:https://events.pagerduty.com/v2/enqueue")]
    [InlineData("https://events.pagerduty.com/v2/enqueue")]
    [InlineData("https://user:secret@company.com/")]
    [InlineData("ftp://hooks.desk.example/")]
    [InlineData("https://hooks.desk.example/a b")]
    public void Parse_OfAnotherForm_IsNothing(string recipient)
    {
        WebhookTarget.Parse(recipient).ShouldBeNull();
        Recipients.FormOf(recipient).ShouldBe(RecipientForm.Malformed);
    }

    [Fact]
    public void Parse_AtTheLongestLength_IsTakenAndBeyondItIsNot()
    {
        string longest = "https://a.example/".PadRight(2048, 'x');

        WebhookTarget.Parse(longest).ShouldNotBeNull();
        WebhookTarget.Parse(longest + "x").ShouldBeNull();
    }
}
