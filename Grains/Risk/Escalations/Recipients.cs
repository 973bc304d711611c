using System.Text.RegularExpressions;
using Risk.Notifications;

namespace Risk.Escalations;

public enum RecipientForm
{
    Malformed,
    Email,

    /// <summary>E.164.</summary>
    Number,

    /// <summary><c>https</c>, or <c>http</c> to this machine.</summary>
    Url,

    /// <summary><c>user:NAME</c> or <c>role:NAME</c>.</summary>
    Contact,
}

/// <summary>Where a recipient of a step is reached.</summary>
/// <param name="Channel">The one that would be used, when unreachable.</param>
/// <param name="UnreachableBecause">Null when there is an address.</param>
public sealed record Target(string Recipient, Channel Channel, string? UnreachableBecause);

/// <summary>Reads recipients.</summary>
public static partial class Recipients
{
    private const int Longest = 254;

    public static RecipientForm FormOf(string recipient) =>
        recipient.Length > Longest ? RecipientForm.Malformed
        : ContactPattern().IsMatch(recipient) ? RecipientForm.Contact
        : NumberPattern().IsMatch(recipient) ? RecipientForm.Number
        : EmailPattern().IsMatch(recipient) ? RecipientForm.Email
        : IsUrl(recipient) ? RecipientForm.Url
        : RecipientForm.Malformed;

    /// <summary>Whether recipients of that form can be told in that way.</summary>
    public static bool Accepts(this NotificationType type, RecipientForm form) => (type, form) switch
    {
        (_, RecipientForm.Contact) => true,
        (NotificationType.Email or NotificationType.Both, RecipientForm.Email) => true,
        (NotificationType.Sms or NotificationType.Both, RecipientForm.Number) => true,
        (NotificationType.Webhook, RecipientForm.Url) => true,
        _ => false,
    };

    /// <summary>What may stand in a step of that type.</summary>
    public static string Allowed(this NotificationType type) => type switch
    {
        NotificationType.Email => "an email address",
        NotificationType.Sms => "a number like +12025550123",
        NotificationType.Both => "an email address or a number like +12025550123",
        _ => "an https:// URL, or an http:// one to loopback",
    } + ", user:NAME or role:NAME";

    public static Target Resolve(string recipient, NotificationType type)
    {
        RecipientForm form = FormOf(recipient);
        Channel channel = (type, form) switch
        {
            (NotificationType.Webhook, _) => Channel.Webhook,
            (NotificationType.Sms, _) or (NotificationType.Both, RecipientForm.Number) => Channel.Sms,
            _ => Channel.Email,
        };
        return new(recipient, channel, form switch
        {
            RecipientForm.Contact => $"no contact {recipient} is known",
            _ when !type.Accepts(form) => $"{recipient} has no address for {type.ToString().ToLowerInvariant()}",
            _ => null,
        });
    }

    private static bool IsUrl(string text) =>
        Uri.TryCreate(text, UriKind.Absolute, out Uri? url)
        && (url.Scheme == Uri.UriSchemeHttps || (url.Scheme == Uri.UriSchemeHttp && url.IsLoopback))
        && url.UserInfo.Length == 0
        && !text.Any(c => char.IsControl(c) || char.IsWhiteSpace(c));

    // As browsers judge <input type="email">. Source: HTML standard, valid e-mail address.
    [GeneratedRegex(@"^[A-Za-z0-9.!#$%&'*+/=?^_`{|}~-]+@"
        + @"[A-Za-z0-9](?:[A-Za-z0-9-]{0,61}[A-Za-z0-9])?(?:\.[A-Za-z0-9](?:[A-Za-z0-9-]{0,61}[A-Za-z0-9])?)*\z")]
    private static partial Regex EmailPattern();

    [GeneratedRegex(@"^\+[1-9][0-9]{6,14}\z")]
    private static partial Regex NumberPattern();

    [GeneratedRegex(@"^(user|role):[A-Za-z0-9_.-]{1,64}\z")]
    private static partial Regex ContactPattern();
}
