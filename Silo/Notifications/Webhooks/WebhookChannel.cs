using System.Net;
using System.Net.Http.Headers;
using System.Text;
using Risk.Contracts;
using Risk.Grains.Channels;
using Risk.Silo.Records;
using Risk.Silo.Settings;

namespace Risk.Silo.Notifications.Webhooks;

/// <summary>Posts messages as JSON to an address.</summary>
public sealed class WebhookChannel(WebhookSettings settings, TimeProvider clock) : INotificationChannel, IDisposable
{
    private readonly HttpClient client = WebhookClient.Create(settings.AllowPrivate);

    public Channel Channel => Channel.Webhook;

    public async Task<DeliveryOutcome> SendAsync(OutgoingMessage message, CancellationToken cancellationToken)
    {
        if (!Uri.TryCreate(message.Recipient, UriKind.Absolute, out var address))
            return new(DeliveryResult.Permanent, $"'{message.Recipient}' is not a URL.");
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        limit.CancelAfter(settings.Timeout);
        try
        {
            using var request = ToRequest(address, message);
            using var response = await client.SendAsync(
                request, HttpCompletionOption.ResponseHeadersRead, limit.Token);
            return ToOutcome(response);
        }
        catch (Exception error) when (!cancellationToken.IsCancellationRequested)
        {
            return ToOutcome(error);
        }
    }

    public void Dispose() => client.Dispose();

    private HttpRequestMessage ToRequest(Uri address, OutgoingMessage message)
    {
        var body = RecordJson.Of(WebhookBody.From(message)).Text;
        HttpRequestMessage request = new(HttpMethod.Post, address)
        {
            Content = new StringContent(body, Encoding.UTF8, "application/json"),
        };
        request.Headers.Add("Idempotency-Key", Uri.EscapeDataString(message.Id));
        request.Headers.UserAgent.Add(new ProductInfoHeaderValue("orleans-risk", "1"));
        string[] secrets = [.. new[] { settings.Secret, settings.PreviousSecret }.OfType<string>()];
        if (secrets.Length > 0)
            request.Headers.Add(WebhookSignature.Header, WebhookSignature.Of(body, clock.GetUtcNow(), secrets));
        return request;
    }

    private DeliveryOutcome ToOutcome(HttpResponseMessage response)
    {
        var detail = $"HTTP {(int)response.StatusCode} {response.ReasonPhrase}";
        return response.StatusCode switch
        {
            >= HttpStatusCode.OK and < HttpStatusCode.Ambiguous => new(DeliveryResult.Sent, detail),
            < HttpStatusCode.BadRequest => new(DeliveryResult.Permanent, $"{detail}: redirects are not followed."),
            HttpStatusCode.RequestTimeout or HttpStatusCode.TooManyRequests or HttpStatusCode.Conflict
                or (HttpStatusCode)425 or >= HttpStatusCode.InternalServerError =>
                new(DeliveryResult.Temporary, detail, RetryAfter(response)),
            _ => new(DeliveryResult.Permanent, detail),
        };
    }

    private TimeSpan? RetryAfter(HttpResponseMessage response) => response.Headers.RetryAfter switch
    {
        { Delta: { } delay } => delay,
        { Date: { } date } when date > clock.GetUtcNow() => date - clock.GetUtcNow(),
        _ => null,
    };

    private DeliveryOutcome ToOutcome(Exception error) => error switch
    {
        HttpRequestException { InnerException: WebhookForbiddenException forbidden } =>
            new(DeliveryResult.Permanent, forbidden.Message),
        WebhookForbiddenException => new(DeliveryResult.Permanent, error.Message),
        HttpRequestException
        {
            HttpRequestError: HttpRequestError.NameResolutionError or HttpRequestError.ConnectionError
                or HttpRequestError.SecureConnectionError
        } => new(DeliveryResult.Temporary, error.Message),
        HttpRequestException or IOException => new(DeliveryResult.Unknown, $"No whole answer: {error.Message}"),
        OperationCanceledException =>
            new(DeliveryResult.Unknown, $"No answer within {settings.Timeout.TotalSeconds:0.#} s."),
        _ => new(DeliveryResult.Permanent, $"The message cannot be sent: {error.Message}"),
    };
}
