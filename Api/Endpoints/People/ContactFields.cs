namespace Risk.Api.Endpoints.People;

/// <summary>Somebody who can be told.</summary>
/// <param name="Channels">Where the contact is reached: each channel once.</param>
/// <param name="Roles">What <c>role:NAME</c> finds the contact by, unless a schedule has that id.</param>
/// <param name="TimeZone">Of the IANA database, e.g. <c>Europe/London</c>.</param>
/// <param name="PreferredChannel">
/// One of the channels; it stands in where a step asks for one that the contact lacks. Null: such a step does not tell
/// the contact.
/// </param>
/// <param name="FallbackOrder">
/// Of the channels: what is tried when one fails for good, after the preferred one. Channels that it does not name come
/// last.
/// </param>
/// <param name="QuietHours">
/// For each severity that is named, when the contact is not told; what is told then is told when it ends. Critical is
/// held back only where it is named.
/// </param>
/// <param name="Language">Of messages, e.g. <c>de-CH</c>.</param>
public sealed record ContactRequest(
    string Name,
    IReadOnlyList<ChannelFields> Channels,
    IReadOnlyList<string>? Roles = null,
    string? TimeZone = null,
    Channel? PreferredChannel = null,
    IReadOnlyList<Channel>? FallbackOrder = null,
    IReadOnlyList<QuietHoursFields>? QuietHours = null,
    string? Language = null)
{
    public Contact ToContract(string id) => new(
        id,
        Name,
        [.. Channels.Select(c => new ContactChannel(c.Channel, c.Address))],
        [.. Roles ?? []],
        TimeZone,
        PreferredChannel)
    {
        FallbackOrder = [.. FallbackOrder ?? []],
        QuietHours = [.. (QuietHours ?? []).Select(q => new QuietHours(q.Severity, q.From, q.To))],
        Language = Language,
    };
}

/// <summary>Where a contact is reached.</summary>
/// <param name="Address">An email address, an E.164 number, or a webhook as a policy has it.</param>
public sealed record ChannelFields(Channel Channel, string Address);

/// <summary>When a contact is not told of alerts of a severity.</summary>
/// <param name="From">On the clock of the contact's time zone.</param>
/// <param name="To">Before <c>from</c>: of the next day.</param>
public sealed record QuietHoursFields(Severity Severity, TimeOnly From, TimeOnly To);
