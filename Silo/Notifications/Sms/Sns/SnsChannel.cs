using System.Net.Http.Headers;
using Risk.Contracts;
using Risk.Grains.Channels;
using Risk.Silo.Notifications.Http;

namespace Risk.Silo.Notifications.Sms.Sns;

/// <summary>Sends text messages by Amazon SNS.</summary>
/// <remarks>
/// SNS takes no idempotency key when it publishes to a number: a message that was taken without an answer arrives
/// twice, and neither SNS nor the receiver can tell.
/// </remarks>
public sealed class SnsChannel(SnsSettings settings, TimeSpan timeout, TimeProvider clock)
    : INotificationChannel, IDisposable
{
    private readonly HttpClient client = ProviderCall.Client();
    private readonly Uri endpoint = EndpointOf(settings);
    private readonly SnsSigner signer = new(settings, EndpointOf(settings));

    public Channel Channel => Channel.Sms;

    public Task<DeliveryOutcome> SendAsync(OutgoingMessage message, CancellationToken cancellationToken) =>
        ProviderCall.RunAsync(
            client, _ => ToRequestAsync(message), SnsAnswer.Judge, timeout, clock, cancellationToken);

    public void Dispose() => client.Dispose();

    private async Task<HttpRequestMessage> ToRequestAsync(OutgoingMessage message)
    {
        FormUrlEncodedContent content = new(Form(message));
        var form = await content.ReadAsByteArrayAsync();
        HttpRequestMessage request = new(HttpMethod.Post, endpoint) { Content = content };
        foreach (var (name, value) in await signer.SignAsync(
            form, content.Headers.ContentType!.ToString(), clock.GetUtcNow()))
        {
            if (!name.Equals("Content-Type", StringComparison.OrdinalIgnoreCase))
                request.Headers.TryAddWithoutValidation(name, value);
        }

        request.Headers.UserAgent.Add(new ProductInfoHeaderValue("orleans-risk", "1"));
        return request;
    }

    private static Dictionary<string, string> Form(OutgoingMessage message) => new()
    {
        ["Action"] = "Publish",
        ["Version"] = "2010-03-31",
        ["PhoneNumber"] = message.Recipient,
        ["Message"] = message.Text,
        // A page matters more than its price: not "Promotional".
        ["MessageAttributes.entry.1.Name"] = "AWS.SNS.SMS.SMSType",
        ["MessageAttributes.entry.1.Value.DataType"] = "String",
        ["MessageAttributes.entry.1.Value.StringValue"] = "Transactional",
    };

    private static Uri EndpointOf(SnsSettings settings)
    {
        var isChina = settings.Region!.StartsWith("cn-", StringComparison.Ordinal);
        return settings.Endpoint ?? new($"https://sns.{settings.Region}.amazonaws.com{(isChina ? ".cn" : "")}/");
    }
}
