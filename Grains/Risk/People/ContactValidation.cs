using System.Globalization;
using System.Text.RegularExpressions;
using Risk.Escalations;
using Risk.Notifications;
using Risk.Thresholds;

namespace Risk.People;

/// <summary>Says what is wrong with a contact before anything is stored.</summary>
public static partial class ContactValidation
{
    private const int LongestName = 100;
    private const int MaxRoles = 50;

    /// <returns>Empty when the contact is good.</returns>
    public static ImmutableArray<FieldError> Validate(Contact contact) =>
    [
        .. Check("id", contact.Id, Ids.IsValid(contact.Id), Ids.Form),
        .. Check("name", contact.Name, IsName(contact.Name), Text($"a name of 1 to {LongestName} characters")),
        .. contact.Channels.SelectMany((channel, i) => Channel(Text($"channels[{i}]"), channel)),
        .. Check("channels", "has a channel twice",
            contact.Channels.DistinctBy(c => c.Channel).Count() == contact.Channels.Length, "each channel once"),
        .. Check("roles", Text($"of length {contact.Roles.Length}"), contact.Roles.Length <= MaxRoles,
            Text($"up to {MaxRoles} of them")),
        .. contact.Roles.SelectMany((role, i) => Check(Text($"roles[{i}]"), role, Ids.IsValid(role), Ids.Form)),
        .. Check("time_zone", contact.TimeZone ?? "",
            contact.TimeZone is not { } zone || WallClock.Find(zone) is not null,
            "null or a time zone like Europe/London"),
        .. Check("preferred_channel", contact.Preferred ?? default,
            contact.Preferred is not { } preferred || contact.AddressFor(preferred) != null,
            "null or a channel that the contact has"),
        .. FallbackOrder(contact),
        .. contact.Quiet.SelectMany((quiet, i) => Quiet(Text($"quiet_hours[{i}]"), quiet)),
        .. Check("quiet_hours", "has a severity twice",
            contact.Quiet.DistinctBy(q => q.Severity).Count() == contact.Quiet.Length, "each severity once"),
        .. Check("time_zone", "null", contact.Quiet.IsEmpty || contact.TimeZone is not null,
            "a time zone, as quiet_hours go by its clock"),
        .. Check("language", contact.Language ?? "",
            contact.Language is not { } language || LanguagePattern().IsMatch(language),
            "null or a language tag like en or de-CH"),
    ];

    internal static bool IsName(string name) =>
        name.Length is > 0 and <= LongestName && !string.IsNullOrWhiteSpace(name) && !name.Any(char.IsControl);

    internal static ImmutableArray<FieldError> Check(string field, object value, bool good, string allowed) =>
        good ? [] : [new(field, Text($"{field} is {value}; allowed: {allowed}."))];

    private static ImmutableArray<FieldError> Channel(string field, ContactChannel channel)
    {
        (RecipientForm form, string allowed) = channel.Channel switch
        {
            Notifications.Channel.Email => (RecipientForm.Email, "an email address"),
            Notifications.Channel.Sms => (RecipientForm.Number, "a number like +12025550123"),
            _ => (RecipientForm.Url, WebhookTarget.Allowed),
        };
        return Enum.IsDefined(channel.Channel)
            ? Check($"{field}.address", channel.Address, Recipients.FormOf(channel.Address) == form, allowed)
            : Check($"{field}.channel", channel.Channel, false, "email, sms or webhook");
    }

    private static ImmutableArray<FieldError> FallbackOrder(Contact contact) =>
    [
        .. contact.FallbackOrder.SelectMany((channel, i) => Check(Text($"fallback_order[{i}]"), channel,
            contact.AddressFor(channel) is not null, "a channel that the contact has")),
        .. Check("fallback_order", "has a channel twice",
            contact.FallbackOrder.Distinct().Count() == contact.FallbackOrder.Length, "each channel once"),
    ];

    private static ImmutableArray<FieldError> Quiet(string field, QuietHours quiet) =>
    [
        .. Check($"{field}.severity", quiet.Severity, Enum.IsDefined(quiet.Severity), "low, medium, high or critical"),
        .. Check($"{field}.to", quiet.To, quiet.To != quiet.From, "another time than from"),
    ];

    // Language, script, region and variants of BCP 47; no extensions.
    [GeneratedRegex(@"^[A-Za-z]{2,3}(-[A-Za-z]{4})?(-([A-Za-z]{2}|[0-9]{3}))?(-[A-Za-z0-9]{5,8})*\z")]
    private static partial Regex LanguagePattern();

    private static string Text(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}
