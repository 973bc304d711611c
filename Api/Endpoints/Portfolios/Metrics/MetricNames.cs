namespace Risk.Api.Endpoints.Portfolios;

/// <summary>The ids of the metrics, in the order of the answers. A dot is nesting in JSON.</summary>
public static class MetricNames
{
    public static ImmutableArray<string> All { get; } =
    [
        "nav", "daily_pnl", "daily_pnl_pct",
        "exposure.long", "exposure.short", "exposure.gross", "exposure.net",
        "leverage_ratio", "net_leverage",
        "var_95", "var_975", "var_99", "cvar_95", "cvar_975", "cvar_99", "var_99_amount", "cvar_975_amount",
        "volatility", "ewma_volatility",
        "max_drawdown", "current_drawdown",
        "sharpe_ratio", "sortino_ratio", "calmar_ratio", "beta",
        "concentration_risk.max_position", "concentration_risk.hhi", "concentration_risk.effective_positions",
        "margin_usage", "win_rate", "profit_factor", "position_count",
    ];

    /// <summary>What today's holdings have a history of: not what was traded and paid in on a day.</summary>
    public static ImmutableArray<string> OfHoldings { get; } =
        [.. All.Where(id => !id.StartsWith("daily_pnl", StringComparison.Ordinal))];

    /// <summary>What alerts may be of: a metric, a portfolio's data, or the service itself.</summary>
    public static ImmutableArray<string> OfAlerts { get; } =
        [.. All, "data.nav", "data.stale_prices", "system.overdue_steps"];

    /// <summary>The ids by the object that they are in; an id without a dot is its own group.</summary>
    public static IEnumerable<IGrouping<string, string>> Groups => All.GroupBy(id => id.Split('.')[0]);
}
