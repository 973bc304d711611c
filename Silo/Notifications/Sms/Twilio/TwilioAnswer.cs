using Risk.Grains.Channels;
using Risk.Silo.Notifications.Http;

namespace Risk.Silo.Notifications.Sms.Twilio;

/// <summary>What an answer of Twilio means.</summary>
/// <remarks>Source: Twilio's Messages resource and its list of error codes.</remarks>
internal static class TwilioAnswer
{
    /// <summary>Too much at once, which not always comes as status 429.</summary>
    private static readonly int[] TooMuch = [14107, 20429, 21611, 30001];

    public static DeliveryOutcome Judge(ProviderAnswer answer)
    {
        var body = TwilioBody.Read(answer.Body);
        return answer.IsSuccess ? Taken(answer, body)
            : new(Refused(answer.Status, body.Code ?? 0), Words(answer, body), answer.RetryAfter);
    }

    private static DeliveryOutcome Taken(ProviderAnswer answer, TwilioBody body) =>
        body.Status is "failed" or "undelivered" or "canceled"
            ? new(DeliveryResult.Permanent, $"{answer.Words}: {body.Sid} {body.Status}: error {body.Code}")
            : new(DeliveryResult.Sent, $"{answer.Words}: {body.Sid} {body.Status}".TrimEnd(' ', ':'));

    private static DeliveryResult Refused(int status, int code) => status switch
    {
        _ when TooMuch.Contains(code) => DeliveryResult.Temporary,
        // A gateway that lost its patience does not know whether the message was taken.
        502 or 504 => DeliveryResult.Unknown,
        // Wrong credentials are the service's trouble, not the number's: it waits for someone to mend them.
        401 or 403 or 408 or 425 or 429 or >= 500 => DeliveryResult.Temporary,
        _ => DeliveryResult.Permanent,
    };

    private static string Words(ProviderAnswer answer, TwilioBody body) =>
        body.Code is null ? answer.Words : $"{answer.Words}: error {body.Code}: {body.Message}";
}
