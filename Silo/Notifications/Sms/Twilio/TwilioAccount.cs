using System.Net.Http.Headers;
using System.Text;

namespace Risk.Silo.Notifications.Sms.Twilio;

/// <summary>Where the messages of an account are, and how to sign in to it.</summary>
internal static class TwilioAccount
{
    public static Uri Messages(TwilioSettings settings) => Resource(settings, "Messages");

    public static Uri Message(TwilioSettings settings, string sid) =>
        Resource(settings, $"Messages/{Uri.EscapeDataString(sid)}");

    public static AuthenticationHeaderValue Credentials(TwilioSettings settings) => new(
        "Basic",
        Convert.ToBase64String(Encoding.UTF8.GetBytes($"{settings.AccountSid}:{settings.AuthToken}")));

    private static Uri Resource(TwilioSettings settings, string name) => new(
        settings.Endpoint, $"/2010-04-01/Accounts/{Uri.EscapeDataString(settings.AccountSid!)}/{name}.json");
}
