namespace Risk.Api.Endpoints.People;

/// <summary>Somebody who can be told.</summary>
/// <param name="Channels">Where the contact is reached: each channel once.</param>
/// <param name="Roles">What <c>role:NAME</c> finds the contact by, unless a schedule has that id.</param>
/// <param name="TimeZone">Of the IANA database, e.g. <c>Europe/London</c>.</param>
/// <param name="PreferredChannel">
/// One of the channels; it stands in where a step asks for one that the contact lacks. Null: such a step does not tell
/// the contact.
/// </param>
public sealed record ContactRequest(
    string Name,
    IReadOnlyList<ChannelFields> Channels,
    IReadOnlyList<string>? Roles = null,
    string? TimeZone = null,
    Channel? PreferredChannel = null)
{
    public Contact ToContract(string id) => new(
        id,
        Name,
        [.. Channels.Select(c => new ContactChannel(c.Channel, c.Address))],
        [.. Roles ?? []],
        TimeZone,
        PreferredChannel);
}

/// <summary>Where a contact is reached.</summary>
/// <param name="Address">An email address, an E.164 number, or an https URL (http to loopback).</param>
public sealed record ChannelFields(Channel Channel, string Address);

/// <summary>A contact.</summary>
public sealed record ContactResponse(
    string Id,
    string Name,
    IReadOnlyList<ChannelFields> Channels,
    IReadOnlyList<string> Roles,
    string? TimeZone,
    Channel? PreferredChannel)
{
    public static ContactResponse From(Contact contact) => new(
        contact.Id,
        contact.Name,
        [.. contact.Channels.Select(c => new ChannelFields(c.Channel, c.Address))],
        contact.Roles,
        contact.TimeZone,
        contact.PreferredChannel);
}
