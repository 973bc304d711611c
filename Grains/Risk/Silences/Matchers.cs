using Risk.Thresholds;

namespace Risk.Silences;

/// <summary>Which alerts are meant: those that fit one entry of each list; an empty list fits all.</summary>
/// <param name="Portfolios">Portfolio ids; one that ends in <c>*</c> fits all that begin like it.</param>
/// <param name="Metrics">Metric ids, likewise.</param>
public sealed record Matchers(
    ImmutableArray<string> Portfolios, ImmutableArray<string> Metrics, ImmutableArray<Severity> Severities)
{
    public bool Fit(AlertSubject alert) =>
        Fits(Portfolios, alert.PortfolioId)
        && Fits(Metrics, alert.MetricId)
        && (Severities.IsEmpty || Severities.Contains(alert.Severity));

    /// <summary>Whether alerts of the portfolio may be meant.</summary>
    public bool MayFit(string portfolioId) => Fits(Portfolios, portfolioId);

    private static bool Fits(ImmutableArray<string> patterns, string id) =>
        patterns.IsEmpty || patterns.Any(pattern => Fits(pattern, id));

    private static bool Fits(string pattern, string id) => pattern.EndsWith('*')
        ? id.StartsWith(pattern[..^1], StringComparison.Ordinal)
        : id == pattern;
}
