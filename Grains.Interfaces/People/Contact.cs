namespace Risk.Contracts;

/// <summary>Somebody who can be told.</summary>
/// <param name="Id">Recipients name it as <c>user:ID</c>.</param>
/// <param name="Channels">At most one address for each channel.</param>
/// <param name="Roles">Recipients name them as <c>role:NAME</c>.</param>
/// <param name="TimeZone">IANA; null: not known.</param>
/// <param name="PreferredChannel">Stands in for a channel that a step asks for and the contact lacks.</param>
[GenerateSerializer, Immutable, Alias("risk.contact")]
public sealed record Contact(
    [property: Id(0)] string Id,
    [property: Id(1)] string Name,
    [property: Id(2)] ImmutableArray<ContactChannel> Channels,
    [property: Id(3)] ImmutableArray<string> Roles,
    [property: Id(4)] string? TimeZone,
    [property: Id(5)] Channel? PreferredChannel)
{
    /// <summary>What is tried when a channel fails, after the preferred one; then whatever it does not name.</summary>
    [Id(6)] public ImmutableArray<Channel> FallbackOrder { get; init; } = [];

    /// <summary>When the contact is not told, for each severity that is named.</summary>
    [Id(7)] public ImmutableArray<QuietHours> QuietHours { get; init; } = [];

    /// <summary>Of messages, BCP 47 like <c>de-CH</c>; null: the service's own.</summary>
    [Id(8)] public string? Language { get; init; }
}

/// <summary>Where a contact is reached.</summary>
/// <param name="VerifiedAt">When the contact proved that it is theirs; null: not yet.</param>
[GenerateSerializer, Immutable, Alias("risk.contact-channel")]
public sealed record ContactChannel(
    [property: Id(0)] Channel Channel,
    [property: Id(1)] string Address,
    [property: Id(2)] DateTimeOffset? VerifiedAt = null);
