using System.Globalization;
using System.Net;
using System.Text.Json;
using System.Text.Json.Nodes;
using Risk.Grains.Channels;
using Risk.Silo.Notifications.Http;

namespace Risk.Silo.Notifications.Sms.Twilio;

/// <summary>Asks Twilio's Messages resource for a message that came in.</summary>
public sealed class TwilioInbox(TwilioSettings settings) : ISmsInbox, IDisposable
{
    private readonly HttpClient client = ProviderCall.Client();

    public async Task<DateTimeOffset?> ReceivedAtAsync(
        string messageId, string number, CancellationToken cancellationToken)
    {
        using HttpRequestMessage request = new(HttpMethod.Get, TwilioAccount.Message(settings, messageId));
        request.Headers.Authorization = TwilioAccount.Credentials(settings);
        try
        {
            using var response = await client.SendAsync(request, cancellationToken);
            if (response.StatusCode == HttpStatusCode.NotFound)
                return null;
            response.EnsureSuccessStatusCode();
            return Read(await response.Content.ReadAsStringAsync(cancellationToken), number);
        }
        catch (Exception error) when (error is HttpRequestException or JsonException)
        {
            throw new IOException($"Twilio does not say when it got {messageId}: {error.Message}", error);
        }
    }

    public void Dispose() => client.Dispose();

    private static DateTimeOffset? Read(string json, string number)
    {
        var message = JsonNode.Parse(json);
        return message?["direction"]?.ToString() == "inbound" && message["from"]?.ToString() == number
            && DateTimeOffset.TryParse(
                message["date_created"]?.ToString(), CultureInfo.InvariantCulture, DateTimeStyles.None, out var at)
                ? at
                : null;
    }
}
