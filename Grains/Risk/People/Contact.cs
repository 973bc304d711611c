using Risk.Notifications;

namespace Risk.People;

/// <summary>Somebody who can be told.</summary>
/// <param name="Id">Recipients name it as <c>user:ID</c>.</param>
/// <param name="Channels">At most one address for each channel.</param>
/// <param name="Roles">Recipients name them as <c>role:NAME</c>.</param>
/// <param name="TimeZone">Like <c>Europe/London</c>; null: not known.</param>
/// <param name="Preferred">Stands in for a channel that a step asks for and the contact lacks; null: none does.</param>
public sealed record Contact(
    string Id,
    string Name,
    ImmutableArray<ContactChannel> Channels,
    ImmutableArray<string> Roles,
    string? TimeZone,
    Channel? Preferred)
{
    /// <summary>Null when the contact has none.</summary>
    public string? AddressFor(Channel channel) => Channels.FirstOrDefault(one => one.Channel == channel)?.Address;
}

/// <summary>Where a contact is reached.</summary>
public sealed record ContactChannel(Channel Channel, string Address);
