using Risk.Contracts;

namespace Risk.Grains.Portfolios;

/// <summary>The limits that a new portfolio starts with where DEFAULT_RISK_THRESHOLDS_ENABLED is set.</summary>
/// <remarks>They are limits like any other from then on: what is changed or deleted stays so.</remarks>
internal static class BuiltInLimits
{
    public const string Template = "default";

    public static LimitBatch For(string portfolioId) => new(
    [
        Limit(portfolioId, "var_99", Comparison.LessThan, -0.05m, -0.0475m, Severity.High,
            "one-day VaR at 99 % beyond 5 % of NAV"),
        Limit(portfolioId, "concentration_risk.max_position", Comparison.GreaterThan, 0.25m, 0.24m, Severity.Medium,
            "one position above 25 % of NAV"),
        Limit(portfolioId, "leverage_ratio", Comparison.GreaterThan, 2, 1.9m, Severity.High,
            "gross exposure above twice NAV"),
        Limit(portfolioId, "current_drawdown", Comparison.LessThan, -0.1m, -0.09m, Severity.High,
            "NAV more than 10 % below its high-water mark"),
        Limit(portfolioId, "daily_pnl_pct", Comparison.LessThan, -0.03m, -0.025m, Severity.Critical,
            "a loss of more than 3 % since the last close"),
    ]);

    private static ThresholdDefinition Limit(
        string portfolioId,
        string metric,
        Comparison comparison,
        decimal threshold,
        decimal clear,
        Severity severity,
        string description) =>
        new(ThresholdIds.Of(portfolioId, Template, metric), portfolioId, metric, comparison, threshold, severity,
            description, clear, PendingForSeconds: 10, ClearForSeconds: 60, TemplateId: Template);
}
