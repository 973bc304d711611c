using Risk.Contracts;

namespace Risk.Grains.People;

/// <summary>What outlasts a change of a contact.</summary>
internal static class ContactChanges
{
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
