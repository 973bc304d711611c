using System.Text.Json.Serialization;
using Risk.Api.Endpoints.Thresholds;
using Risk.Api.Live;

namespace Risk.Api.Endpoints.Portfolios;

/// <summary>The metrics of a portfolio at one instant.</summary>
/// <param name="Sequence">Strictly increasing; a gap in live messages means: get again.</param>
/// <param name="AsOf">Instant of the newest price in it; null without a price.</param>
/// <param name="ServerTime">When it was computed.</param>
/// <param name="RealisedFrom"><c>recorded</c>, or <c>held</c>: from the history of today's holdings.</param>
/// <param name="MissingSymbols">Held symbols without any price.</param>
/// <param name="Metrics">By id; null when undefined. Losses are negative.</param>
/// <param name="Limits">The limits that are enabled, by id, as the values of this snapshot leave them.</param>
/// <param name="Drawdown">When its drawdowns were; null when not known.</param>
public sealed record SnapshotResponse(
    string PortfolioId,
    long Sequence,
    DateTimeOffset? AsOf,
    DateTimeOffset ServerTime,
    string RealisedFrom,
    SnapshotStatus Status,
    IReadOnlyList<string> StaleSymbols,
    IReadOnlyList<string> MissingSymbols,
    [property: JsonConverter(typeof(MetricsConverter))] IReadOnlyList<MetricValue> Metrics,
    IReadOnlyList<LimitUsageResponse> Limits,
    DrawdownFields? Drawdown)
    : LiveNews
{
    public static SnapshotResponse From(PortfolioSnapshot snapshot) => new(
        snapshot.PortfolioId,
        snapshot.Sequence,
        snapshot.AsOf,
        snapshot.ServerTime,
        snapshot.RealisedFrom,
        snapshot.Status,
        snapshot.StaleSymbols,
        snapshot.MissingSymbols,
        snapshot.Metrics,
        snapshot.Limits.IsDefault ? [] : [.. snapshot.Limits.Select(LimitUsageResponse.From)],
        DrawdownFields.From(snapshot.Drawdown));
}

/// <summary>The closes between which a portfolio fell, by the series that the drawdowns are of.</summary>
/// <param name="PeakDate">
/// Of its highest NAV, which <c>current_drawdown</c> is below; null while it is not below it, or when it is older than
/// the recorded closes.
/// </param>
/// <param name="WorstFrom">The peak before the fall of <c>max_drawdown</c>; null when it has never fallen.</param>
/// <param name="WorstTo">The bottom of that fall.</param>
public sealed record DrawdownFields(DateOnly? PeakDate, DateOnly? WorstFrom, DateOnly? WorstTo)
{
    internal static DrawdownFields? From(DrawdownDates? dates) =>
        dates is null ? null : new(dates.Peak, dates.WorstFrom, dates.WorstTo);
}
