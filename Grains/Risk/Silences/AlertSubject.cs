using Risk.Thresholds;

namespace Risk.Silences;

/// <summary>What an alert is matched by.</summary>
/// <param name="Desk">Of its portfolio; null when it has none.</param>
public sealed record AlertSubject(
    string AlertId, string PortfolioId, string MetricId, Severity Severity, string? Desk = null);
