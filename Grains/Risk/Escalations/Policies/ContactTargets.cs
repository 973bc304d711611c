using Risk.Notifications;
using Risk.People;

namespace Risk.Escalations;

/// <summary>Where the contacts behind a name are reached by a step of a type.</summary>
internal static class ContactTargets
{
    /// <returns>One for each address, one for each contact without any, or one when there is no contact.</returns>
    public static ImmutableArray<Target> Find(
        string name, NotificationType type, AddressBook people, DateTimeOffset at)
    {
        Found found = people.Find(name, at);
        return found.Contacts.IsEmpty
            ? [new(name, type.First(), found.Words)]
            : [.. found.Contacts.SelectMany(contact => Of(contact, type, found.Words))];
    }

    // A contact without an address for the type is told by the preferred channel, so that somebody is.
    private static Target[] Of(Contact contact, NotificationType type, string words)
    {
        Target[] asked = [.. Channels(type).Select(channel => At(contact, channel, words)).OfType<Target>()];
        string lack = $"{contact.Name} has no address for {type.Words()}";
        return asked.Length > 0 ? asked
            : contact.Preferred is { } preferred && At(contact, preferred, $"{words}; {lack}, so by {Word(preferred)}")
                is { } instead ? [instead]
            : [new($"user:{contact.Id}", type.First(), lack, contact.Id)];
    }

    private static Target? At(Contact contact, Channel channel, string words) =>
        contact.AddressFor(channel) is { } address ? new(address, channel, null, contact.Id, words) : null;

    private static Channel[] Channels(NotificationType type) =>
        type == NotificationType.Both ? [Channel.Email, Channel.Sms] : [type.First()];

    private static string Word(Channel channel) => channel.ToString().ToLowerInvariant();
}
