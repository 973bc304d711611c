using Risk.Contracts;

namespace Risk.Tests.Notifications.Webhooks;

public sealed class AddressesTests
{
    [Theory]
    [InlineData("https://hooks.slack.com/services/T0/B0/abcdefgh", "https://hooks.slack.com/…efgh")]
    [InlineData("slack:https://chat.desk.example/hooks/abcdefgh", "slack:https://chat.desk.example/…efgh")]
    [InlineData("https://a.logic.azure.com:443/workflows/a?sig=abcdefgh", "https://a.logic.azure.com:443/…efgh")]
    [InlineData("https://desk.example/short", "https://desk.example/…")]
    [InlineData("https://desk.example/", "https://desk.example/")]
    [InlineData("https://desk.example", "https://desk.example")]
    [InlineData("pagerduty:R0123456789abcdefABCDEF012345678", "pagerduty:…5678")]
    [InlineData("https://events.pagerduty.com/v2/enqueue?routing_key=R0123456789abcdefABCDEF012345678",
        "https://events.pagerduty.com/…5678")]
    [InlineData("ann@desk.example", "ann@desk.example")]
    [InlineData("+12025550123", "+12025550123")]
    [InlineData("user:ann", "user:ann")]
    [InlineData("not told: https://desk.example/hooks/abcdefgh (step 2, desk)",
        "not told: https://desk.example/…efgh (step 2, desk)")]
    public void Shown_OfEachKind_KeepsNoSecret(string text, string shown) => Addresses.Shown(text).ShouldBe(shown);
}
