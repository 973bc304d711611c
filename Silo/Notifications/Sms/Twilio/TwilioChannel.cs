using Risk.Contracts;
using Risk.Grains.Channels;
using Risk.Silo.Notifications.Http;

namespace Risk.Silo.Notifications.Sms.Twilio;

/// <summary>Sends text messages by Twilio's REST API.</summary>
/// <remarks>
/// Twilio has no idempotency key for messages: a second request is a second message. What it does have is the address
/// for its callbacks, which names our notification: a message that was taken although no answer came is known as such
/// by its callback, and is then not sent again. <c>Idempotency-Key</c> is for proxies and for the day it has one.
/// </remarks>
/// <param name="publicUrl">Where Twilio reaches the service, for callbacks; null: it cannot, so there are none.</param>
public sealed class TwilioChannel(
    TwilioSettings settings, Uri? publicUrl, TimeSpan timeout, TimeProvider clock) : INotificationChannel, IDisposable
{
    private readonly HttpClient client = ProviderCall.Client();

    private readonly Uri messages = TwilioAccount.Messages(settings);

    public Channel Channel => Channel.Sms;

    public Task<DeliveryOutcome> SendAsync(OutgoingMessage message, CancellationToken cancellationToken) =>
        ProviderCall.RunAsync(
            client, _ => Task.FromResult(ToRequest(message)), TwilioAnswer.Judge, timeout, clock, cancellationToken);

    public void Dispose() => client.Dispose();

    private HttpRequestMessage ToRequest(OutgoingMessage message)
    {
        FormUrlEncodedContent form = new(Form(message));
        HttpRequestMessage request = new(HttpMethod.Post, messages) { Content = form };
        request.Headers.Authorization = TwilioAccount.Credentials(settings);
        request.Headers.Add("Idempotency-Key", Uri.EscapeDataString(message.Id));
        return request;
    }

    private IEnumerable<KeyValuePair<string, string>> Form(OutgoingMessage message)
    {
        yield return new("To", message.Recipient);
        yield return new(IsService(settings.Sender!) ? "MessagingServiceSid" : "From", settings.Sender!);
        yield return new("Body", message.Text);
        if (publicUrl is not null)
            yield return new("StatusCallback", TwilioCallbacks.StatusUrl(publicUrl, message.Id));
    }

    private static bool IsService(string sender) => sender.StartsWith("MG", StringComparison.Ordinal);
}
