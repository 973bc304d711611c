namespace Risk.Api.Endpoints.Alerts;

/// <summary>The alerts that opened within a time.</summary>
/// <param name="Metrics">Most alerts first.</param>
/// <param name="Portfolios">Most alerts first.</param>
/// <param name="Severities">All four, the least severe first.</param>
/// <param name="Hours">By hour and severity, oldest first; those without an alert are left out.</param>
/// <param name="Limits">The noisiest first, at most 500.</param>
/// <param name="Acknowledged">How many were acknowledged; of the newest 10,000 that were.</param>
/// <param name="AcknowledgeP50Seconds">From opening to acknowledgement; null when none was acknowledged.</param>
public sealed record AlertStatisticsResponse(
    DateTimeOffset From,
    DateTimeOffset To,
    int Alerts,
    IReadOnlyList<MetricAlertsResponse> Metrics,
    IReadOnlyList<PortfolioAlertsResponse> Portfolios,
    IReadOnlyList<SeverityAlertsResponse> Severities,
    IReadOnlyList<HourAlertsResponse> Hours,
    IReadOnlyList<LimitAlertsResponse> Limits,
    int Acknowledged,
    double? AcknowledgeP50Seconds,
    double? AcknowledgeP90Seconds)
{
    public static AlertStatisticsResponse Of(AlertStatistics found, DateTimeOffset from, DateTimeOffset to) => new(
        from,
        to,
        found.Alerts,
        [.. found.Metrics.Select(one => new MetricAlertsResponse(one.Name, one.Alerts))],
        [.. found.Portfolios.Select(one => new PortfolioAlertsResponse(one.Name, one.Alerts))],
        [
            .. Enum.GetValues<Severity>().Select(severity => new SeverityAlertsResponse(
                severity, found.Hours.Where(hour => hour.Severity == severity).Sum(hour => hour.Alerts))),
        ],
        [.. found.Hours.Select(one => new HourAlertsResponse(one.Hour, one.Severity, one.Alerts))],
        [
            .. found.Limits.Select(one => new LimitAlertsResponse(
                one.ThresholdId, one.PortfolioId, one.MetricType, one.Alerts, one.LastAt)),
        ],
        found.Acknowledged,
        found.AcknowledgeP50?.TotalSeconds,
        found.AcknowledgeP90?.TotalSeconds);
}

/// <summary>How many alerts of a metric, or watch, opened.</summary>
public sealed record MetricAlertsResponse(string MetricType, int Alerts);

/// <summary>How many alerts of a portfolio opened.</summary>
public sealed record PortfolioAlertsResponse(string PortfolioId, int Alerts);

/// <summary>How many alerts of a severity opened.</summary>
public sealed record SeverityAlertsResponse(Severity Severity, int Alerts);

/// <summary>How many alerts of a severity opened within an hour.</summary>
/// <param name="Hour">Its beginning.</param>
public sealed record HourAlertsResponse(DateTimeOffset Hour, Severity Severity, int Alerts);

/// <summary>How often a limit opened an alert.</summary>
/// <param name="LastAt">When it last did.</param>
public sealed record LimitAlertsResponse(
    string ThresholdId, string PortfolioId, string MetricType, int Alerts, DateTimeOffset LastAt);
