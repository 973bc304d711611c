using Risk.Contracts;

namespace Risk.Grains.People;

/// <summary>What a contact has, and what of it outlasts a change.</summary>
internal static class ContactChanges
{
    /// <summary>Whether it is one of the contact's addresses, verified or not.</summary>
    public static bool Has(this Contact contact, Channel channel, string address) => contact.Channels.Any(one =>
        one.Channel == channel && string.Equals(one.Address, address, StringComparison.OrdinalIgnoreCase));

    /// <summary>The address of that channel is the contact's.</summary>
    public static Contact Verified(this Contact contact, Channel channel, DateTimeOffset at) => contact with
    {
        Channels = [.. contact.Channels.Select(one => one.Channel == channel ? one with { VerifiedAt = at } : one)],
    };

    /// <summary>An address that stays is as verified as it was; any other is not.</summary>
    /// <param name="before">Null when the contact is new.</param>
    public static Contact Keeping(this Contact contact, Contact? before) => contact with
    {
        Channels =
        [
            .. contact.Channels.Select(channel => channel with
            {
                VerifiedAt = before?.Channels.FirstOrDefault(one =>
                    (one.Channel, one.Address) == (channel.Channel, channel.Address))?.VerifiedAt,
            }),
        ],
    };
}
