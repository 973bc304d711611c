namespace Risk.Contracts;

/// <summary>Which rows of the audit log are wanted; null matches all.</summary>
/// <param name="Entity">A table, e.g. <c>risk_alerts</c>.</param>
/// <param name="Actor">Who changed it: a user, or <c>service</c>.</param>
/// <param name="EntityIds">Of these rows of the tables only.</param>
/// <param name="NewestFirst">Else oldest first; a cursor goes on in the order that it came from.</param>
[GenerateSerializer, Immutable, Alias("risk.audit-query")]
public sealed record AuditQuery(
    [property: Id(0)] string? Entity = null,
    [property: Id(1)] string? Actor = null,
    [property: Id(2)] DateTimeOffset? From = null,
    [property: Id(3)] DateTimeOffset? To = null,
    [property: Id(4)] ImmutableArray<string>? EntityIds = null,
    [property: Id(5)] bool NewestFirst = false);
