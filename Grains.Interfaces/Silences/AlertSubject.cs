namespace Risk.Contracts;

/// <summary>What an alert is matched by.</summary>
/// <param name="Desk">Of its portfolio; null when it has none.</param>
[GenerateSerializer, Immutable, Alias("risk.alert-subject")]
public sealed record AlertSubject(
    [property: Id(0)] string AlertId,
    [property: Id(1)] string PortfolioId,
    [property: Id(2)] string MetricType,
    [property: Id(3)] Severity Severity,
    [property: Id(4)] string? Desk);

/// <summary>Why nobody may be told of an alert now.</summary>
/// <param name="Why">In words.</param>
/// <param name="Until">Null: until something else happens.</param>
[GenerateSerializer, Immutable, Alias("risk.alert-hold")]
public sealed record AlertHold([property: Id(0)] string Why, [property: Id(1)] DateTimeOffset? Until);
