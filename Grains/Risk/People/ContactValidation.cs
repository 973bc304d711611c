using System.Globalization;
using Risk.Escalations;
using Risk.Notifications;

namespace Risk.People;

/// <summary>Says what is wrong with a contact before anything is stored.</summary>
public static class ContactValidation
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
            _ => (RecipientForm.Url, "an https:// URL, or an http:// one to loopback"),
        };
        return Enum.IsDefined(channel.Channel)
            ? Check($"{field}.address", channel.Address, Recipients.FormOf(channel.Address) == form, allowed)
            : Check($"{field}.channel", channel.Channel, false, "email, sms or webhook");
    }

    private static string Text(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}
