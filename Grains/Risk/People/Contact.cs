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
    /// <summary>What is tried when a channel fails, after the preferred one.</summary>
    public ImmutableArray<Channel> FallbackOrder { get; init; } = [];

    /// <summary>At most one for each severity.</summary>
    public ImmutableArray<QuietHours> Quiet { get; init; } = [];

    /// <summary>Of messages, BCP 47; null: the service's own.</summary>
    public string? Language { get; init; }

    /// <summary>Null when the contact has none.</summary>
    public string? AddressFor(Channel channel) => Channels.FirstOrDefault(one => one.Channel == channel)?.Address;

    /// <summary>Every address in the order in which it is tried by a step that asks for the channel.</summary>
    /// <remarks>The one asked for, the preferred one, the fallback order, then the others as they are listed.</remarks>
    public ImmutableArray<ContactChannel> InOrder(Channel asked) =>
    [
        .. Channels.OrderBy(one =>
            one.Channel == asked ? -2
            : one.Channel == Preferred ? -1
            : FallbackOrder.IndexOf(one.Channel) is >= 0 and int place ? place : FallbackOrder.Length),
    ];
}

/// <summary>Where a contact is reached.</summary>
/// <param name="VerifiedAt">When the contact proved that it is theirs; null: not yet.</param>
public sealed record ContactChannel(Channel Channel, string Address, DateTimeOffset? VerifiedAt = null);
