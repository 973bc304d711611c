using Risk.Contracts;
using static Risk.Contracts.Severity;

namespace Risk.Silo.Feeds.Demo;

/// <summary>The demo's limits: most are within, some near, one is over from the start, one breaks with its sector.
/// </summary>
internal static class DemoLimits
{
    public static ImmutableArray<DemoLimit> All { get; } =
    [
        // 98 % of it is in the sector that falls by 3 %.
        DayLoss("demo-growth", -0.0275m, Critical) with { Clear = (-0.015m, 5) },
        .. Usual("demo-growth", tail: 0.86, shortfall: 0.82, largest: 0.88, drawdown: 0.6),
        .. Usual("demo-tech-ls", tail: 0.71, shortfall: 0.66, largest: 0.80, drawdown: 0.5),
        Leverage("demo-tech-ls", 0.90), Margin("demo-tech-ls", 0.78),
        .. Usual("demo-us-core", tail: 0.58, shortfall: 0.55, largest: 0.75, drawdown: 0.45),
        .. Usual("demo-health", tail: 0.93, shortfall: 0.84, largest: 0.84, drawdown: 0.55),
        .. Usual("demo-longshort", tail: 0.74, shortfall: 0.70, largest: 0.62, drawdown: 0.5),
        Leverage("demo-longshort", 0.95), Margin("demo-longshort", 0.69),
        .. Usual("demo-eu-value", tail: 0.63, shortfall: 0.61, largest: 0.68, drawdown: 0.4),
        .. Usual("demo-banks", tail: 0.66, shortfall: 0.60, largest: 0.94, drawdown: 0.5), Leverage("demo-banks", 0.83),
        .. Usual("demo-transition", tail: 0.77, shortfall: 0.73, largest: 0.70, drawdown: 0.65),
        .. Usual("demo-income", tail: 0.49, shortfall: 0.47, largest: 0.66, drawdown: 0.4),
        .. Tails("demo-rates", 0.72, 0.68), Leverage("demo-rates", 1.04), Margin("demo-rates", 0.88),
        DayLoss("demo-rates", -0.02m, High),
        .. Tails("demo-credit", 0.81, 0.77), Leverage("demo-credit", 0.76), Margin("demo-credit", 0.57),
        Drawdown("demo-credit", 0.5),
        .. Tails("demo-macro", 0.69, 0.88), Leverage("demo-macro", 0.72), Margin("demo-macro", 0.64),
        Drawdown("demo-macro", 0.6), DayLoss("demo-macro", -0.025m, High),
        .. Usual("demo-metals", tail: 0.64, shortfall: 0.61, largest: 0.91, drawdown: 0.7),
        .. Usual("demo-balanced", tail: 0.52, shortfall: 0.50, largest: 0.57, drawdown: 0.4),
        .. Tails("demo-tail", 0.61, 0.55), DayLoss("demo-tail", -0.03m, Medium),
    ];

    private static DemoLimit[] Usual(
        string portfolio, double tail, double shortfall, double largest, double drawdown) =>
    [
        .. Tails(portfolio, tail, shortfall), Drawdown(portfolio, drawdown),
        new(portfolio, "concentration_risk.max_position", Low, largest, 0.05m, "Largest position"),
    ];

    private static DemoLimit[] Tails(string portfolio, double tail, double shortfall) =>
    [
        new(portfolio, "var_99", High, tail, -0.001m, "VaR 99 %"),
        new(portfolio, "cvar_975", Critical, shortfall, -0.001m, "Expected shortfall 97.5 %"),
    ];

    private static DemoLimit Leverage(string portfolio, double use) =>
        new(portfolio, "leverage_ratio", High, use, 0.5m, "Gross leverage");

    private static DemoLimit Margin(string portfolio, double use) =>
        new(portfolio, "margin_usage", Medium, use, 0.02m, "Margin used");

    private static DemoLimit Drawdown(string portfolio, double use) =>
        new(portfolio, "current_drawdown", Medium, use, -0.08m, "Drawdown from the high-water mark");

    private static DemoLimit DayLoss(string portfolio, decimal level, Severity severity) =>
        new(portfolio, "daily_pnl_pct", severity, Use: null, level, "Loss of the day");
}
