using System.Text.Json;
using System.Text.Json.Nodes;

namespace Risk.Silo.Notifications.Sms.Twilio;

/// <summary>What is of interest in the JSON of an answer; a member that is not there is null.</summary>
/// <param name="Sid">Names the message at Twilio.</param>
/// <param name="Status">Of the message, e.g. <c>queued</c>.</param>
/// <param name="Code">Of Twilio's list of errors.</param>
internal sealed record TwilioBody(string? Sid, string? Status, int? Code, string? Message)
{
    public static TwilioBody Read(string json)
    {
        try
        {
            var body = JsonNode.Parse(json) as JsonObject;
            return new(
                Get<string>(body?["sid"]),
                Get<string>(body?["status"]),
                Get<int?>(body?["code"]) ?? Get<int?>(body?["error_code"]),
                Get<string>(body?["message"]));
        }
        catch (JsonException)
        {
            return new(null, null, null, null);
        }
    }

    private static T? Get<T>(JsonNode? member) =>
        member is JsonValue value && value.TryGetValue(out T? found) ? found : default;
}
