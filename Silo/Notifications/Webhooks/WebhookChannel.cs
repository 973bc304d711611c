using System.Net.Http.Headers;
using System.Text;
using Risk.Contracts;
using Risk.Grains.Channels;
using Risk.Notifications;
using Risk.Silo.Notifications.Http;
using Risk.Silo.Notifications.Webhooks.Shapes;
using Risk.Silo.Settings;
using Channel = Risk.Contracts.Channel;
using DeliveryOutcome = Risk.Grains.Channels.DeliveryOutcome;
using DeliveryResult = Risk.Grains.Channels.DeliveryResult;

namespace Risk.Silo.Notifications.Webhooks;

/// <summary>Posts messages as JSON to an address, in the shape that its receiver understands.</summary>
public sealed class WebhookChannel(WebhookSettings settings, TimeProvider clock) : INotificationChannel, IDisposable
{
    private readonly HttpClient client = WebhookClient.Create(settings.AllowPrivate);

    public Channel Channel => Channel.Webhook;

    public async Task<DeliveryOutcome> SendAsync(OutgoingMessage message, CancellationToken cancellationToken)
    {
        if (WebhookTarget.Parse(message.Recipient) is not { } target)
            return new(DeliveryResult.Permanent, $"The webhook must be {WebhookTarget.Allowed}.");
        DeliveryOutcome? outcome = null;
        var start = clock.GetTimestamp();
        foreach (var body in WebhookBodies.Of(message, target, settings.PublicUrl))
        {
            outcome = await PostAsync(target, message.Id, body, clock.GetElapsedTime(start), cancellationToken);
            if (outcome.Result != DeliveryResult.Sent)
                break;
        }

        return outcome!;
    }

    public void Dispose() => client.Dispose();

    private Task<DeliveryOutcome> PostAsync(
        WebhookTarget target, string id, string body, TimeSpan spent, CancellationToken cancellation) =>
        ProviderCall.RunAsync(
            client,
            _ => Task.FromResult(ToRequest(target, id, body)),
            answer => WebhookAnswer.Judge(target.Shape, answer),
            settings.Timeout > spent ? settings.Timeout - spent : TimeSpan.Zero,
            clock,
            cancellation);

    private HttpRequestMessage ToRequest(WebhookTarget target, string id, string body)
    {
        HttpRequestMessage request = new(HttpMethod.Post, target.Address ?? settings.PagerDuty)
        {
            Content = new StringContent(body, Encoding.UTF8, "application/json"),
        };
        request.Headers.Add("Idempotency-Key", Uri.EscapeDataString(id));
        request.Headers.UserAgent.Add(new ProductInfoHeaderValue("orleans-risk", "1"));
        string[] secrets = [.. new[] { settings.Secret, settings.PreviousSecret }.OfType<string>()];
        if (secrets.Length > 0)
            request.Headers.Add(WebhookSignature.Header, WebhookSignature.Of(body, clock.GetUtcNow(), secrets));
        return request;
    }
}
