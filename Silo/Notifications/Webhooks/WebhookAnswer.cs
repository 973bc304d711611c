using Risk.Grains.Channels;
using Risk.Notifications;
using Risk.Silo.Notifications.Http;
using DeliveryOutcome = Risk.Grains.Channels.DeliveryOutcome;
using DeliveryResult = Risk.Grains.Channels.DeliveryResult;

namespace Risk.Silo.Notifications.Webhooks;

/// <summary>What an answer to a webhook means: only 2xx is success, and that of Teams not always.</summary>
internal static class WebhookAnswer
{
    /// <summary>Old connectors of Teams answer 200 and say in the body that the message was not taken.</summary>
    private const string TeamsFailed = "Webhook message delivery failed";

    public static DeliveryOutcome Judge(WebhookShape shape, ProviderAnswer answer)
    {
        if (shape == WebhookShape.Teams && answer.Body.StartsWith(TeamsFailed, StringComparison.OrdinalIgnoreCase))
            return new(IsThrottled(answer.Body) ? DeliveryResult.Temporary : DeliveryResult.Permanent, answer.Body);
        return answer.Status switch
        {
            >= 200 and <= 299 => new(DeliveryResult.Sent, answer.Words),
            >= 300 and <= 399 => new(DeliveryResult.Permanent, $"{answer.Words}: redirects are not followed."),
            408 or 409 or 425 or 429 or >= 500 =>
                new(DeliveryResult.Temporary, answer.Words, answer.RetryAfter),
            _ => new(DeliveryResult.Permanent, answer.Words),
        };
    }

    private static bool IsThrottled(string body) => body.Contains("HTTP error 429", StringComparison.OrdinalIgnoreCase);
}
