namespace Risk.Contracts;

/// <summary>For some time nobody is told of the alerts that it fits; they open and are on record.</summary>
/// <param name="EndsAt">Its expiry.</param>
/// <param name="Window">Only at these times; null: all the time.</param>
/// <param name="Owner">Who made it: a token's <c>sub</c>.</param>
/// <param name="ExpiredAt">When someone ended it early.</param>
[GenerateSerializer, Immutable, Alias("risk.silence")]
public sealed record Silence(
    [property: Id(0)] string Id,
    [property: Id(1)] AlertMatchers Matchers,
    [property: Id(2)] DateTimeOffset StartsAt,
    [property: Id(3)] DateTimeOffset EndsAt,
    [property: Id(4)] SilenceWindow? Window,
    [property: Id(5)] string Owner,
    [property: Id(6)] string Reason,
    [property: Id(7)] DateTimeOffset CreatedAt,
    [property: Id(8)] DateTimeOffset? ExpiredAt = null,
    [property: Id(9)] string? ExpiredBy = null);

/// <summary>Which alerts are meant: those that fit one entry of each list; an empty list fits all.</summary>
/// <param name="PortfolioIds">One that ends in <c>*</c> fits all that begin like it.</param>
/// <param name="MetricTypes">Likewise.</param>
[GenerateSerializer, Immutable, Alias("risk.alert-matchers")]
public sealed record AlertMatchers(
    [property: Id(0)] ImmutableArray<string> PortfolioIds,
    [property: Id(1)] ImmutableArray<string> MetricTypes,
    [property: Id(2)] ImmutableArray<Severity> Severities);

/// <summary>A part of each week, by the clock on the wall.</summary>
/// <param name="Days">On which it begins; empty: on every day.</param>
/// <param name="Length">In time that passes, whatever the clocks do meanwhile.</param>
/// <param name="TimeZone">IANA.</param>
[GenerateSerializer, Immutable, Alias("risk.silence-window")]
public sealed record SilenceWindow(
    [property: Id(0)] ImmutableArray<Weekday> Days,
    [property: Id(1)] TimeOnly Start,
    [property: Id(2)] TimeSpan Length,
    [property: Id(3)] string TimeZone);
