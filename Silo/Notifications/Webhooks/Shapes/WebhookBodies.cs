using System.Text.Json;
using System.Text.Json.Nodes;
using Risk.Grains.Channels;
using Risk.Notifications;
using Risk.Silo.Records;

namespace Risk.Silo.Notifications.Webhooks.Shapes;

/// <summary>What is posted to a receiver, in the shape that it understands.</summary>
internal static class WebhookBodies
{
    /// <returns>In the order in which they are to go; each says the same however often it comes.</returns>
    public static IReadOnlyList<string> Of(OutgoingMessage message, WebhookTarget target, Uri publicUrl)
    {
        var link = Link(message.ThreadId);
        return target.Shape switch
        {
            WebhookShape.Slack => [Text(SlackBody.Of(message, link))],
            WebhookShape.Teams => [Text(TeamsBody.Of(message, link))],
            WebhookShape.PagerDuty => [.. PagerDutyBody.Of(message, target.RoutingKey!, Link).Select(Text)],
            _ => [RecordJson.Of(WebhookBody.From(message)).Text],
        };

        string Link(string alertId) => $"{publicUrl.ToString().TrimEnd('/')}/alerts/{Uri.EscapeDataString(alertId)}";
    }

    private static string Text(JsonObject body) => body.ToJsonString(Plain);

    private static readonly JsonSerializerOptions Plain = new() { Encoder = RecordJson.Options.Encoder };
}
