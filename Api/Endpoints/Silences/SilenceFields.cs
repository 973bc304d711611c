using Risk.Api.Json;

namespace Risk.Api.Endpoints.Silences;

/// <summary>
/// For some time nobody is told of the alerts that it fits, which are those that fit one entry of each list that is
/// given; at least one list has to be. The owner is the token's <c>sub</c>.
/// </summary>
/// <param name="Reason">Why; it is on the timeline of each alert that is held back.</param>
/// <param name="EndsAt">
/// Its expiry: at most 30 days after <c>starts_at</c>, 366 days when it has a <c>window</c>.
/// </param>
/// <param name="PortfolioIds">One that ends in <c>*</c> fits all that begin like it.</param>
/// <param name="MetricTypes">Likewise.</param>
/// <param name="StartsAt">Absent: now.</param>
/// <param name="Window">For recurring maintenance: it holds only at these times.</param>
/// <param name="Id">Absent: one is made up.</param>
public sealed record SilenceRequest(
    string Reason,
    DateTimeOffset EndsAt,
    IReadOnlyList<string>? PortfolioIds = null,
    IReadOnlyList<string>? MetricTypes = null,
    IReadOnlyList<Severity>? Severities = null,
    DateTimeOffset? StartsAt = null,
    WindowFields? Window = null,
    string? Id = null)
{
    /// <summary>The id, or one that is made up once for the request.</summary>
    internal string IdOrNew { get; } = Id ?? $"silence-{Guid.NewGuid():N}"[..20];

    public Silence ToContract(string id, string owner, DateTimeOffset now) => new(
        id,
        new([.. PortfolioIds ?? []], [.. MetricTypes ?? []], [.. Severities ?? []]),
        StartsAt ?? now,
        EndsAt,
        Window?.ToContract(),
        owner,
        Reason,
        CreatedAt: now);
}

/// <summary>A part of each week, by the clock on the wall.</summary>
/// <param name="Start">Of the day; where clocks go forward over it, as soon as they have.</param>
/// <param name="DurationMinutes">Up to a day of time that passes, whatever the clocks do meanwhile.</param>
/// <param name="TimeZone">Of the IANA database, e.g. <c>Europe/Berlin</c>.</param>
/// <param name="Days">On which it begins; without any: on every day.</param>
public sealed record WindowFields(
    TimeOnly Start, decimal DurationMinutes, string TimeZone, IReadOnlyList<Weekday>? Days = null)
{
    public SilenceWindow ToContract() => new([.. Days ?? []], Start, Minutes.ToTimeSpan(DurationMinutes), TimeZone);

    public static WindowFields From(SilenceWindow window) =>
        new(window.Start, Minutes.From(window.Length), window.TimeZone, window.Days);
}
