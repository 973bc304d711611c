using System.Text.RegularExpressions;
using Risk.Notifications;
using Risk.People;

namespace Risk.Escalations;

public enum RecipientForm
{
    Malformed,
    Email,

    /// <summary>E.164.</summary>
    Number,

    /// <summary>A webhook, see <see cref="WebhookTarget"/>.</summary>
    Url,

    /// <summary><c>user:NAME</c> or <c>role:NAME</c>.</summary>
    Contact,
}

/// <summary>Where a recipient of a step is reached.</summary>
/// <param name="Recipient">The address; when unreachable, the name.</param>
/// <param name="Channel">The one that would be used, when unreachable.</param>
/// <param name="UnreachableBecause">Null when there is an address.</param>
/// <param name="Person">Id of the contact; null when it is not known.</param>
/// <param name="Words">How the name came to the contact; null for what is an address itself.</param>
public sealed record Target(
    string Recipient, Channel Channel, string? UnreachableBecause, string? Person = null, string? Words = null);

/// <summary>Reads recipients.</summary>
public static partial class Recipients
{
    private const int Longest = 254;

    public static RecipientForm FormOf(string recipient) =>
        WebhookTarget.Parse(recipient) is not null ? RecipientForm.Url
        : recipient.Length > Longest ? RecipientForm.Malformed
        : ContactPattern().IsMatch(recipient) ? RecipientForm.Contact
        : NumberPattern().IsMatch(recipient) ? RecipientForm.Number
        : EmailPattern().IsMatch(recipient) ? RecipientForm.Email
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
        _ => WebhookTarget.Allowed,
    } + ", user:NAME or role:NAME";

    /// <summary>Those that are the name of a contact or role, each once.</summary>
    public static ImmutableArray<string> NamesIn(IEnumerable<string> recipients) =>
        [.. recipients.Where(recipient => FormOf(recipient) == RecipientForm.Contact).Distinct()];

    /// <summary>Where everyone is reached whom a step tells at that instant, each once.</summary>
    public static ImmutableArray<Target> Resolve(PolicyStep step, AddressBook people, DateTimeOffset at) =>
    [
        .. step.Recipients.SelectMany(recipient => Resolve(recipient, step.Type, people, at))
            .DistinctBy(target => (target.Channel, target.Recipient)),
    ];

    /// <returns>One for each address, or one that says why there is none.</returns>
    public static ImmutableArray<Target> Resolve(
        string recipient, NotificationType type, AddressBook people, DateTimeOffset at)
    {
        RecipientForm form = FormOf(recipient);
        if (form == RecipientForm.Contact)
            return ContactTargets.Find(recipient, type, people, at);
        Channel channel = type == NotificationType.Both && form == RecipientForm.Number ? Channel.Sms : type.First();
        return [new(recipient, channel, type.Accepts(form) ? null : $"{recipient} has no address for {type.Words()}")];
    }

    /// <summary>The channel that is tried first.</summary>
    internal static Channel First(this NotificationType type) => type switch
    {
        NotificationType.Webhook => Channel.Webhook,
        NotificationType.Sms => Channel.Sms,
        _ => Channel.Email,
    };

    internal static string Words(this NotificationType type) =>
        type == NotificationType.Both ? "email or sms" : type.ToString().ToLowerInvariant();

    // As browsers judge <input type="email">. Source: HTML standard, valid e-mail address.
    [GeneratedRegex(@"^[A-Za-z0-9.!#$%&'*+/=?^_`{|}~-]+@"
        + @"[A-Za-z0-9](?:[A-Za-z0-9-]{0,61}[A-Za-z0-9])?(?:\.[A-Za-z0-9](?:[A-Za-z0-9-]{0,61}[A-Za-z0-9])?)*\z")]
    private static partial Regex EmailPattern();

    [GeneratedRegex(@"^\+[1-9][0-9]{6,14}\z")]
    private static partial Regex NumberPattern();

    [GeneratedRegex(@"^(user|role):[A-Za-z0-9_.-]{1,64}\z")]
    private static partial Regex ContactPattern();
}
