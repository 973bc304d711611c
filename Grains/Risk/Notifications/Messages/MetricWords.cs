using System.Collections.Frozen;
using System.Globalization;
using Risk.Alerts;
using Risk.Metrics;
using Risk.Thresholds;

namespace Risk.Notifications;

/// <summary>Metrics as people call them, values with their units.</summary>
public static class MetricWords
{
    private const double Huge = 1e15;
    private const int LongestFinding = 120;

    private static readonly FrozenDictionary<string, string> Names = new Dictionary<string, string>
    {
        ["nav"] = "NAV",
        ["daily_pnl"] = "Day's P&L",
        ["daily_pnl_pct"] = "Day's P&L",
        ["exposure.long"] = "Long exposure",
        ["exposure.short"] = "Short exposure",
        ["exposure.gross"] = "Gross exposure",
        ["exposure.net"] = "Net exposure",
        ["leverage_ratio"] = "Leverage",
        ["net_leverage"] = "Net leverage",
        ["var_95"] = "VaR 95 %",
        ["var_975"] = "VaR 97.5 %",
        ["var_99"] = "VaR 99 %",
        ["cvar_95"] = "CVaR 95 %",
        ["cvar_975"] = "CVaR 97.5 %",
        ["cvar_99"] = "CVaR 99 %",
        ["var_99_amount"] = "VaR 99 %",
        ["cvar_975_amount"] = "CVaR 97.5 %",
        ["volatility"] = "Volatility",
        ["ewma_volatility"] = "EWMA volatility",
        ["max_drawdown"] = "Max drawdown",
        ["current_drawdown"] = "Drawdown",
        ["sharpe_ratio"] = "Sharpe ratio",
        ["sortino_ratio"] = "Sortino ratio",
        ["calmar_ratio"] = "Calmar ratio",
        ["beta"] = "Beta",
        ["concentration_risk.max_position"] = "Largest position",
        ["concentration_risk.hhi"] = "Concentration (HHI)",
        ["concentration_risk.effective_positions"] = "Effective positions",
        ["margin_usage"] = "Margin usage",
        ["win_rate"] = "Win rate",
        ["profit_factor"] = "Profit factor",
        ["position_count"] = "Number of positions",
    }.ToFrozenDictionary();

    /// <summary>E.g. "VaR 99 %"; the id of what is no metric of the catalog.</summary>
    public static string Name(string metricId) => Names.GetValueOrDefault(metricId, metricId);

    /// <summary>E.g. "-3.12 %", "1,234,567.5", "undefined".</summary>
    public static string Value(string metricId, double? value)
    {
        if (value is not { } v)
            return "undefined";
        bool isFraction = MetricCatalog.Find(metricId)?.Unit == MetricUnit.Fraction;
        double shown = isFraction ? 100 * v : v;
        string number = shown.ToString(Math.Abs(shown) < Huge ? "#,0.####" : "G6", CultureInfo.InvariantCulture);
        return (number == "-0" ? "0" : number) + (isFraction ? " %" : "");
    }

    /// <summary>E.g. "VaR 99 % is -3.12 %, below the limit of -3 %".</summary>
    public static string Standing(Alert alert) =>
        Finding(alert) ?? $"{Name(alert.MetricId)} is {Against(alert, "the limit of ")}";

    /// <summary>E.g. "-3.12 %, below the limit of -3 %".</summary>
    /// <param name="limit">What the limit is called, with a space.</param>
    public static string Against(Alert alert, string limit)
    {
        if (alert.CurrentValue is not { } value)
            return "undefined";
        string side = alert.Comparison.Holds(value, alert.Threshold) ? "" : "no longer ";
        string level = Value(alert.MetricId, alert.Threshold);
        return $"{Apart(alert, value)}, {side}{alert.Comparison.Words()} {limit}{level}";
    }

    /// <summary>What the service finds, in its own words, as its value is only a count; null: a metric.</summary>
    internal static string? Finding(Alert alert) =>
        MetricCatalog.Find(alert.MetricId) is null && alert.Description is { Length: > 0 } words
            ? (alert.IsOpen ? "" : "over: ") + DefaultTexts.OneLine(words, LongestFinding)
            : null;

    // A value that only rounds to the limit shows that it is another.
    private static string Apart(Alert alert, double value)
    {
        string words = Value(alert.MetricId, value);
        if (value == alert.Threshold || words != Value(alert.MetricId, alert.Threshold))
            return words;
        return words.EndsWith('%')
            ? (100 * value).ToString("G12", CultureInfo.InvariantCulture) + " %"
            : value.ToString("G12", CultureInfo.InvariantCulture);
    }
}
