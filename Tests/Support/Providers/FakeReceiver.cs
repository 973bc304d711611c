using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace Risk.Tests.Support.Providers;

/// <summary>A receiver of webhooks that takes what its vendor documents and refuses all else.</summary>
public abstract class FakeReceiver : FakeProvider
{
    /// <summary>The bodies that came, in order.</summary>
    public IReadOnlyList<JsonObject> Bodies =>
        [.. Received.Select(request => (JsonObject)JsonNode.Parse(request.Body)!)];

    protected abstract ProviderReply Taken { get; }

    /// <returns>What is wrong with it; null when nothing is.</returns>
    protected abstract string? Fault(JsonObject body, int bytes);

    protected abstract ProviderReply Refused(string fault);

    protected override ProviderReply Answer(ProviderRequest request)
    {
        try
        {
            var body = (JsonObject)JsonNode.Parse(request.Body)!;
            return Fault(body, Encoding.UTF8.GetByteCount(request.Body)) is { } fault ? Refused(fault) : Taken;
        }
        catch (Exception error) when (error is JsonException or InvalidOperationException or NullReferenceException)
        {
            return Refused(error.Message);
        }
    }

    protected static string Text(JsonNode? node) => node!.GetValue<string>();
}

/// <summary>An incoming webhook of Slack.</summary>
public sealed class FakeSlack : FakeReceiver
{
    protected override ProviderReply Taken => new(200, "ok");

    protected override ProviderReply Refused(string fault) => new(400, fault);

    protected override string? Fault(JsonObject body, int bytes) =>
        Text(body["text"]).Length is 0 or > 40_000 ? "no_text"
        : body["blocks"]!.AsArray() is { Count: 0 or > 50 } ? "invalid_blocks"
        : body["blocks"]!.AsArray().All(IsGood) ? null : "invalid_blocks";

    private static bool IsGood(JsonNode? block) => Text(block!["type"]) switch
    {
        "header" => Text(block["text"]!["type"]) == "plain_text"
            && Text(block["text"]!["text"]).Length is > 0 and <= 150,
        "section" => Text(block["text"]!["text"]).Length is > 0 and <= 3000,
        "context" => block["elements"]!.AsArray().Count is > 0 and <= 10,
        _ => false,
    };
}

/// <summary>A workflow of Teams that posts cards.</summary>
public sealed class FakeTeams : FakeReceiver
{
    private const int MostBytes = 28 * 1024;

    protected override ProviderReply Taken => new(202, "");

    protected override ProviderReply Refused(string fault) => new(fault == "too large" ? 413 : 400, fault);

    protected override string? Fault(JsonObject body, int bytes)
    {
        if (bytes > MostBytes)
            return "too large";
        var attachment = body["attachments"]!.AsArray().Single()!;
        return Text(body["type"]) == "message"
            && Text(attachment["contentType"]) == "application/vnd.microsoft.card.adaptive"
            && Text(attachment["content"]!["type"]) == "AdaptiveCard"
            && attachment["content"]!["body"]!.AsArray().All(block => Text(block!["type"]) == "RichTextBlock")
                ? null : "not a card";
    }
}

/// <summary>PagerDuty's Events API v2.</summary>
public sealed class FakePagerDuty : FakeReceiver
{
    public const string RoutingKey = "R0123456789abcdefABCDEF012345678";

    public Uri Endpoint => new(Url, "/v2/enqueue");

    protected override ProviderReply Taken => new(202, """{"status":"success","message":"Event processed"}""");

    protected override ProviderReply Refused(string fault) => new(
        400, JsonSerializer.Serialize(new { status = "invalid event", message = fault, errors = new[] { fault } }));

    protected override string? Fault(JsonObject body, int bytes) =>
        Text(body["routing_key"]) != RoutingKey ? "routing_key"
        : Text(body["event_action"]) is not ("trigger" or "acknowledge" or "resolve") ? "event_action"
        : Text(body["dedup_key"]).Length is 0 or > 255 ? "dedup_key"
        : Text(body["payload"]!["summary"]).Length is 0 or > 1024 ? "summary"
        : Text(body["payload"]!["source"]).Length == 0 ? "source"
        : Text(body["payload"]!["severity"]) is not ("critical" or "error" or "warning" or "info") ? "severity"
        : bytes > 512 * 1024 ? "size"
        : null;
}
