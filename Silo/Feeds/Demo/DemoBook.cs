using Risk.Contracts;

namespace Risk.Silo.Feeds.Demo;

/// <summary>What the demo sets up.</summary>
internal static class DemoBook
{
    public const string PolicyId = "demo-critical";

    public static EscalationPolicy Policy { get; } = new(
        PolicyId,
        Severity.Critical,
        IsDefault: true,
        InitialDelay: TimeSpan.Zero,
        [
            new("immediate", TimeSpan.Zero, ["on-call@demo.example"], NotificationType.Email),
            new("management", TimeSpan.FromSeconds(45), ["cro@demo.example"], NotificationType.Email),
        ],
        RepeatCount: 0,
        AckTimeout: TimeSpan.FromMinutes(15),
        Version: 0);

    public static ImmutableArray<DemoPortfolio> Portfolios { get; } =
    [
        new("demo-growth", new("Growth Equity", Desk: "Equities", Cash: 150_000, Benchmark: "MKT"),
            [new("ORBT", 6_000), new("PIXL", 7_500), new("MKT", 900)]),
        new("demo-longshort", new("European Long/Short", Desk: "Equities", Cash: 900_000, Benchmark: "MKT"),
            [new("BNKA", 14_000), new("BNKB", 9_000), new("HELX", -5_000), new("PETR", -4_500)]),
        new("demo-income", new("Income", Desk: "Rates", Cash: 200_000, Benchmark: "MKT"),
            [new("BOND", 12_000), new("AURM", 1_500)]),
        new("demo-macro", new("Global Macro", Desk: "Macro", Cash: -400_000, Benchmark: "MKT"),
            [new("MKT", 2_500), new("AURM", 2_000), new("BOND", 4_000), new("PETR", 3_000)]),
    ];

    /// <summary>The first breaks when the market falls, and is back when the market is.</summary>
    public static ImmutableArray<ThresholdDefinition> Limits { get; } =
    [
        Limit("demo-growth-day", "demo-growth", "daily_pnl_pct", Comparison.LessThan, -0.025m, Severity.Critical) with
        {
            Description = "Loss of the day", ClearValue = -0.015m, ClearForSeconds = 5,
        },
        Limit("demo-growth-var", "demo-growth", "var_99", Comparison.LessThan, -0.05m, Severity.High),
        Limit("demo-longshort-leverage", "demo-longshort", "leverage_ratio", Comparison.GreaterThan, 2.5m,
            Severity.High),
        Limit("demo-longshort-var", "demo-longshort", "var_99", Comparison.LessThan, -0.04m, Severity.Medium),
        Limit("demo-income-drawdown", "demo-income", "current_drawdown", Comparison.LessThan, -0.25m, Severity.Medium),
        Limit("demo-income-size", "demo-income", "concentration_risk.max_position", Comparison.GreaterThan, 0.9m,
            Severity.Low),
        Limit("demo-macro-margin", "demo-macro", "margin_usage", Comparison.GreaterThan, 0.45m, Severity.High),
        Limit("demo-macro-es", "demo-macro", "cvar_975", Comparison.LessThan, -0.045m, Severity.Critical),
    ];

    private static ThresholdDefinition Limit(
        string id, string portfolio, string metric, Comparison comparison, decimal value, Severity severity) =>
        new(id, portfolio, metric, comparison, value, severity);
}

/// <summary>A portfolio of the demo.</summary>
internal sealed record DemoPortfolio(string Id, PortfolioDefinition Definition, ImmutableArray<Position> Positions);
