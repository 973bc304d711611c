using Risk.Notifications;

namespace Risk.People;

/// <summary>Whose an address is.</summary>
public static class Holders
{
    /// <summary>The contact who proved that the address is theirs; of several the first by id; null: nobody did.
    /// </summary>
    /// <param name="contacts">Who has it, or others too.</param>
    public static Contact? Of(IEnumerable<Contact> contacts, Channel channel, string address) => contacts
        .Where(contact => contact.Channels.Any(one => one.Channel == channel
            && string.Equals(one.Address, address, StringComparison.OrdinalIgnoreCase)
            && one.VerifiedAt is not null))
        .MinBy(contact => contact.Id, StringComparer.Ordinal);
}
