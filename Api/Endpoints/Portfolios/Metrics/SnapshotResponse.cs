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
    IReadOnlyList<LimitUsageResponse> Limits)
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
        snapshot.Limits.IsDefault ? [] : [.. snapshot.Limits.Select(LimitUsageResponse.From)]);
}
