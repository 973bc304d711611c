using System.Xml;
using System.Xml.Linq;
using Risk.Grains.Channels;
using Risk.Silo.Notifications.Http;

namespace Risk.Silo.Notifications.Sms.Sns;

/// <summary>What an answer of SNS means.</summary>
/// <remarks>Source: Amazon SNS API reference, Publish and common errors.</remarks>
internal static class SnsAnswer
{
    /// <summary>Said with status 400, though they say "later" or "not with these keys".</summary>
    private static readonly string[] NotTheNumber =
    [
        "Throttling", "Throttled", "ThrottlingException", "RequestLimitExceeded", "KMSThrottling", "RequestExpired",
        "ExpiredToken", "IncompleteSignature", "InvalidClientTokenId", "OptInRequired",
    ];

    public static DeliveryOutcome Judge(ProviderAnswer answer)
    {
        var body = Parse(answer.Body);
        if (answer.IsSuccess)
            return new(DeliveryResult.Sent, $"{answer.Words}: {Find(body, "MessageId")}".TrimEnd(' ', ':'));
        var code = Find(body, "Code");
        return new(
            Refused(answer.Status, code),
            code is null ? answer.Words : $"{answer.Words}: {code}: {Find(body, "Message")}",
            answer.RetryAfter);
    }

    private static DeliveryResult Refused(int status, string? code) => status switch
    {
        502 or 504 => DeliveryResult.Unknown,
        401 or 403 or 408 or 425 or 429 or >= 500 => DeliveryResult.Temporary,
        _ => NotTheNumber.Contains(code) ? DeliveryResult.Temporary : DeliveryResult.Permanent,
    };

    private static string? Find(XElement? body, string name) =>
        body?.Descendants().FirstOrDefault(element => element.Name.LocalName == name)?.Value;

    private static XElement? Parse(string xml)
    {
        try
        {
            // A reader's settings refuse document types, unlike XElement.Parse.
            using var reader = XmlReader.Create(new StringReader(xml), new XmlReaderSettings());
            return XElement.Load(reader);
        }
        catch (XmlException)
        {
            return null;
        }
    }
}
