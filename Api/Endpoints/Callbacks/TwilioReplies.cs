using System.Text.RegularExpressions;
using System.Xml.Linq;
using Microsoft.AspNetCore.Http.HttpResults;
using Risk.Api.Problems;

namespace Risk.Api.Endpoints.Callbacks;

/// <summary>Somebody answered a text message: <c>ack CODE</c>, <c>resolve CODE</c>, <c>unack CODE</c>.</summary>
internal static partial class TwilioReplies
{
    private const string TwiML = "text/xml";

    public static async Task<IResult> ReceiveAsync(TwilioForm form, HttpContext http, IClusterClient cluster)
    {
        (string sid, string number) = (form["MessageSid"], form["From"]);
        if (!SidPattern().IsMatch(sid))
            return ProblemResult.Of(StatusCodes.Status400BadRequest, "MessageSid is not that of a message.");
        // Short codes and other networks are nobody's number.
        if (!NumberPattern().IsMatch(number))
            return Say(null);
        InboxAnswer answer = await cluster.GetGrain<IInboxGrain>(number).Receive(new(sid, number, form["Body"]));
        return answer.Result switch
        {
            // Twilio has answered those words itself.
            InboxResult.Taken => Say(form["OptOutType"].Length > 0 ? null : answer.Text),
            InboxResult.ProviderAway => Unavailable(http),
            InboxResult.Repeated => Refuse($"{sid} came before."),
            InboxResult.TooOld => Refuse($"{sid} is older than five minutes."),
            _ => Refuse($"Twilio has no message {sid} from that number."),
        };
    }

    private static ContentHttpResult Say(string? text)
    {
        XElement response = new("Response", text is null ? null : new XElement("Message", text));
        return TypedResults.Text(
            $"<?xml version=\"1.0\" encoding=\"UTF-8\"?>{response.ToString(SaveOptions.DisableFormatting)}", TwiML);
    }

    private static ProblemResult Refuse(string why) =>
        ProblemResult.Of(StatusCodes.Status409Conflict, $"{why} Nothing was done.");

    private static ProblemResult Unavailable(HttpContext http)
    {
        http.Response.Headers.RetryAfter = "5";
        return ProblemResult.Of(StatusCodes.Status503ServiceUnavailable, "Twilio cannot be asked about the message.");
    }

    [GeneratedRegex(@"^(SM|MM)[0-9a-fA-F]{32}\z")]
    private static partial Regex SidPattern();

    [GeneratedRegex(@"^\+[1-9][0-9]{6,14}\z")]
    private static partial Regex NumberPattern();
}
