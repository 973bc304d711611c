using Risk.Api.Security;

namespace Risk.Api.Endpoints.People;

/// <summary>A contact.</summary>
public sealed record ContactResponse(
    string Id,
    string Name,
    IReadOnlyList<ChannelResponse> Channels,
    IReadOnlyList<string> Roles,
    string? TimeZone,
    Channel? PreferredChannel,
    IReadOnlyList<Channel> FallbackOrder,
    IReadOnlyList<QuietHoursFields> QuietHours,
    string? Language)
{
    /// <summary>Only those who may change it see webhooks whole.</summary>
    internal ContactResponse SeenBy(Caller caller) => caller.Role == Role.Admin
        ? this
        : this with { Channels = [.. Channels.Select(c => c with { Address = Addresses.Shown(c.Address) })] };

    public static ContactResponse From(Contact contact) => new(
        contact.Id,
        contact.Name,
        [.. contact.Channels.Select(c => new ChannelResponse(c.Channel, c.Address, c.VerifiedAt))],
        contact.Roles,
        contact.TimeZone,
        contact.PreferredChannel,
        contact.FallbackOrder,
        [.. contact.QuietHours.Select(q => new QuietHoursFields(q.Severity, q.From, q.To))],
        contact.Language);
}

/// <summary>Where a contact is reached.</summary>
/// <param name="VerifiedAt">When the contact proved that the address is theirs; null: not yet.</param>
public sealed record ChannelResponse(Channel Channel, string Address, DateTimeOffset? VerifiedAt);
