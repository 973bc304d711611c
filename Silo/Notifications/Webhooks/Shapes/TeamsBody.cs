using System.Text.Json.Nodes;
using Risk.Contracts;
using Risk.Grains.Channels;

namespace Risk.Silo.Notifications.Webhooks.Shapes;

/// <summary>A message with an Adaptive Card, as a workflow takes it that posts to a channel.</summary>
/// <remarks>
/// Source: Microsoft, Adaptive Cards 1.4 and Create an incoming webhook; a message has 28 KB. Text goes in runs, which
/// know no Markdown: a name with a star in it stays as it is.
/// </remarks>
internal static class TeamsBody
{
    private const int LongestSubject = 500;

    // Three bytes a character at most, and as much again for the JSON around each line.
    private const int LongestText = 4000;

    public static JsonObject Of(OutgoingMessage message, string link) => new()
    {
        ["type"] = "message",
        ["attachments"] = new JsonArray(new JsonObject
        {
            ["contentType"] = "application/vnd.microsoft.card.adaptive",
            ["contentUrl"] = null,
            ["content"] = Card(message, link),
        }),
    };

    private static JsonObject Card(OutgoingMessage message, string link) => new()
    {
        ["$schema"] = "http://adaptivecards.io/schemas/adaptive-card.json",
        ["type"] = "AdaptiveCard",
        ["version"] = "1.4",
        ["body"] = new JsonArray([Subject(message), .. Lines(message.Text).Select(Line)]),
        ["actions"] = new JsonArray(new JsonObject
        {
            ["type"] = "Action.OpenUrl", ["title"] = "Open the alert", ["url"] = link,
        }),
    };

    private static JsonObject Subject(OutgoingMessage message)
    {
        var subject = Line(Texts.Cut(message.Subject, LongestSubject));
        var run = subject["inlines"]![0]!;
        (run["weight"], run["size"], run["color"]) = ("Bolder", "Medium", Color(message.Payload));
        return subject;
    }

    private static JsonObject Line(string text) => new()
    {
        ["type"] = "RichTextBlock",
        ["inlines"] = new JsonArray(new JsonObject { ["type"] = "TextRun", ["text"] = text }),
    };

    private static IEnumerable<string> Lines(string text) => Texts.Cut(text, LongestText)
        .Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).Take(60);

    private static string Color(NotificationRequest payload) => payload switch
    {
        { Kind: NotificationKind.Resolved } => "Good",
        { Notice.Alert.Severity: Severity.Critical or Severity.High } => "Attention",
        { Notice.Alert.Severity: Severity.Medium } => "Warning",
        _ => "Default",
    };
}
