using System.Collections.Frozen;

namespace Risk.Metrics;

/// <summary>Unit of a metric's value.</summary>
public enum MetricUnit
{
    /// <summary>Base currency.</summary>
    Amount,

    /// <summary>A part of NAV, gross or time as a fraction: 0.05 is 5 %.</summary>
    Fraction,

    /// <summary>A pure number.</summary>
    Ratio,

    /// <summary>A number of things.</summary>
    Count,
}

/// <summary>One metric. In its id, by which thresholds name it, a dot is nesting in the snapshot.</summary>
/// <param name="Value">Reads it as it was computed.</param>
public sealed record MetricDefinition(string Id, MetricUnit Unit, string Definition, Func<MetricSet, double?> Value)
{
    /// <summary>The metric's value, finite or null: what overflowed is not defined.</summary>
    public double? Read(MetricSet metrics) => Value(metrics) is { } value && double.IsFinite(value) ? value : null;
}

/// <summary>Every metric there is, in the order in which a snapshot shows them.</summary>
public static class MetricCatalog
{
    public static ImmutableArray<MetricDefinition> All { get; } =
    [
        Amount("nav", "Market value of the positions plus cash.", m => m.Nav),
        Amount("daily_pnl", "NAV less NAV at the last close before the market day, less flows since.", m => m.DailyPnl),
        Fraction("daily_pnl_pct", "Daily P&L over NAV at that close.", m => m.DailyPnlPct),
        Amount("exposure.long", "Market value of long positions.", m => m.ExposureLong),
        Amount("exposure.short", "Market value of short positions, as a positive amount.", m => m.ExposureShort),
        Amount("exposure.gross", "Long plus short.", m => m.ExposureGross),
        Amount("exposure.net", "Long less short.", m => m.ExposureNet),
        Ratio("leverage_ratio", "Gross exposure over NAV.", m => m.LeverageRatio),
        Ratio("net_leverage", "Net exposure over NAV.", m => m.NetLeverage),
        Fraction("var_95", "One-day return not fallen short of with 95 % confidence.", m => m.Var95),
        Fraction("var_975", "One-day return not fallen short of with 97.5 % confidence.", m => m.Var975),
        Fraction("var_99", "One-day return not fallen short of with 99 % confidence.", m => m.Var99),
        Fraction("cvar_95", "Mean of the worst 5 % of days.", m => m.Cvar95),
        Fraction("cvar_975", "Mean of the worst 2.5 % of days.", m => m.Cvar975),
        Fraction("cvar_99", "Mean of the worst 1 % of days.", m => m.Cvar99),
        Amount("var_99_amount", "var_99 in base currency.", m => m.Var99Amount),
        Amount("cvar_975_amount", "cvar_975 in base currency.", m => m.Cvar975Amount),
        Fraction("volatility", "Standard deviation of pro-forma returns, by the year.", m => m.Volatility),
        Fraction("ewma_volatility", "Exponentially weighted volatility (0.94), by the year.", m => m.EwmaVolatility),
        Fraction("max_drawdown", "Deepest fall from a peak at closes.", m => m.MaxDrawdown),
        Fraction("current_drawdown", "Fall of NAV below its high-water mark.", m => m.CurrentDrawdown),
        Ratio("sharpe_ratio", "Mean excess return over its deviation, by the year.", m => m.SharpeRatio),
        Ratio("sortino_ratio", "Mean excess return over its downside deviation, by the year.", m => m.SortinoRatio),
        Ratio("calmar_ratio", "Annual growth over the size of the maximum drawdown.", m => m.CalmarRatio),
        Ratio("beta", "Sensitivity of pro-forma returns to the benchmark's.", m => m.Beta),
        Fraction("concentration_risk.max_position", "Largest position over NAV.", m => m.MaxPosition),
        Ratio("concentration_risk.hhi", "Sum of squared shares of gross exposure.", m => m.Hhi),
        Ratio("concentration_risk.effective_positions", "1 / HHI.", m => m.EffectivePositions),
        Fraction("margin_usage", "Maintenance margin over NAV.", m => m.MarginUsage),
        Fraction("win_rate", "Days with a gain over days with a move.", m => m.WinRate),
        Ratio("profit_factor", "Sum of gains over the size of the sum of losses.", m => m.ProfitFactor),
        new("position_count", MetricUnit.Count, "Open positions.", m => m.PositionCount),
    ];

    private static readonly FrozenDictionary<string, MetricDefinition> ById = All.ToFrozenDictionary(one => one.Id);

    /// <summary>The metric of an id, exactly as written; null when there is none.</summary>
    public static MetricDefinition? Find(string id) => ById.GetValueOrDefault(id);

    private static MetricDefinition Amount(string id, string definition, Func<MetricSet, double?> read) =>
        new(id, MetricUnit.Amount, definition, read);

    private static MetricDefinition Fraction(string id, string definition, Func<MetricSet, double?> read) =>
        new(id, MetricUnit.Fraction, definition, read);

    private static MetricDefinition Ratio(string id, string definition, Func<MetricSet, double?> read) =>
        new(id, MetricUnit.Ratio, definition, read);
}
