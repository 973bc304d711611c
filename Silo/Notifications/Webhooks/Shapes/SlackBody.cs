using System.Text.Json.Nodes;
using Risk.Grains.Channels;

namespace Risk.Silo.Notifications.Webhooks.Shapes;

/// <summary>A message for an incoming webhook of Slack.</summary>
/// <remarks>Source: Slack, Block Kit: a header has 150 characters, a section 3,000.</remarks>
internal static class SlackBody
{
    private const int LongestHeader = 150;
    private const int LongestSection = 3000;

    public static JsonObject Of(OutgoingMessage message, string link) => new()
    {
        // What notifications show, and clients that know no blocks.
        ["text"] = Escaped(Texts.Cut(message.Subject, LongestSection)),
        ["blocks"] = new JsonArray(
            new JsonObject { ["type"] = "header", ["text"] = Plain(Texts.Cut(message.Subject, LongestHeader)) },
            new JsonObject { ["type"] = "section", ["text"] = Plain(Texts.Cut(message.Text, LongestSection)) },
            new JsonObject
            {
                ["type"] = "context",
                ["elements"] = new JsonArray(
                    new JsonObject { ["type"] = "mrkdwn", ["text"] = $"<{link}|Open the alert>" }),
            }),
    };

    private static JsonObject Plain(string text) => new()
    {
        ["type"] = "plain_text", ["text"] = text, ["emoji"] = false,
    };

    // Else "<!channel>" in a portfolio's name would call everyone.
    private static string Escaped(string text) => text
        .Replace("&", "&amp;", StringComparison.Ordinal)
        .Replace("<", "&lt;", StringComparison.Ordinal)
        .Replace(">", "&gt;", StringComparison.Ordinal);
}
