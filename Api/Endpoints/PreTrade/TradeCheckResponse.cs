using System.Text.Json.Serialization;
using Risk.Api.Endpoints.Portfolios;

namespace Risk.Api.Endpoints.PreTrade;

/// <summary>What a trade would do.</summary>
/// <param name="Allowed">No limit would break, get worse or get out of sight by it.</param>
/// <param name="Reasons">Why it is not allowed, a sentence for each limit that stands against it.</param>
/// <param name="Before">The portfolio as it is.</param>
/// <param name="After">The portfolio with the trade in it.</param>
/// <param name="Limits">Every limit that is switched on, those that are broken already too.</param>
/// <param name="LargestQuantity">
/// Whole units, signed like the trade, that stay within all limits at its price; null when there are none.
/// </param>
/// <param name="LargestQuantityReason">Why there are none: no limits, none that binds, or not even one unit.</param>
public sealed record TradeCheckResponse(
    bool Allowed,
    IReadOnlyList<string> Reasons,
    BookRiskResponse Before,
    BookRiskResponse After,
    IReadOnlyList<LimitImpactResponse> Limits,
    decimal? LargestQuantity,
    string? LargestQuantityReason)
{
    public static TradeCheckResponse From(TradeCheckView view) => new(
        view.Allowed,
        view.Reasons,
        BookRiskResponse.From(view.Before),
        BookRiskResponse.From(view.After),
        [.. view.Limits.Select(LimitImpactResponse.From)],
        view.LargestQuantity,
        view.LargestQuantityReason);
}

/// <summary>The metrics of a portfolio as it is or would be.</summary>
/// <param name="MissingSymbols">Symbols without any price.</param>
/// <param name="Metrics">By id; null when undefined. Losses are negative.</param>
public sealed record BookRiskResponse(
    SnapshotStatus Status,
    IReadOnlyList<string> StaleSymbols,
    IReadOnlyList<string> MissingSymbols,
    [property: JsonConverter(typeof(MetricsConverter))] IReadOnlyList<MetricValue> Metrics)
{
    internal static BookRiskResponse From(BookRisk risk) =>
        new(risk.Status, risk.StaleSymbols, risk.MissingSymbols, risk.Metrics);
}

/// <summary>What a trade does to a limit.</summary>
/// <param name="Before">Of its metric; null when undefined.</param>
/// <param name="After">Of its metric; null when undefined.</param>
/// <param name="Impact">breaks, worsens and blinds (it could be judged before, and not after) forbid the trade.</param>
/// <param name="Reason">A sentence with the values and the limit.</param>
public sealed record LimitImpactResponse(
    string ThresholdId,
    string MetricType,
    Comparison ComparisonType,
    decimal ThresholdValue,
    Severity Severity,
    double? Before,
    double? After,
    Impact Impact,
    string Reason)
{
    internal static LimitImpactResponse From(LimitImpact one) => new(
        one.Limit.Id,
        one.Limit.MetricType,
        one.Limit.ComparisonType,
        one.Limit.ThresholdValue,
        one.Limit.Severity,
        one.Before,
        one.After,
        one.Impact,
        one.Reason);
}
