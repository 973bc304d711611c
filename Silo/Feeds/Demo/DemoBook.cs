using Risk.Contracts;

namespace Risk.Silo.Feeds.Demo;

/// <summary>Who holds what in the demo.</summary>
internal static class DemoBook
{
    private static readonly MarginRates Bonds = new(0.05m, 0.05m, 0.03m, 0.03m);

    public static ImmutableArray<DemoPortfolio> Portfolios { get; } =
    [
        new("demo-growth", "Growth Equity", "Equities US", 184_000_000,
            [("ORBT", 0.26m), ("PIXL", 0.20m), ("NOVX", 0.22m), ("CLDA", 0.18m), ("SEMQ", 0.12m)]),
        new("demo-tech-ls", "Technology Long/Short", "Equities US", 96_000_000,
            [("ORBT", 0.45m), ("NOVX", 0.38m), ("PIXL", -0.40m), ("SEMQ", -0.30m), ("CLDA", 0.22m)]),
        new("demo-us-core", "US Core", "Equities US", 412_000_000,
            [
                ("MKT", 0.24m), ("HELX", 0.12m), ("VITA", 0.12m), ("FOOD", 0.11m), ("SHOP", 0.09m), ("BNKA", 0.08m),
                ("PETR", 0.08m), ("ORBT", 0.07m), ("CLDA", 0.05m),
            ]),
        new("demo-health", "Healthcare Opportunities", "Equities US", 73_000_000,
            [("HELX", 0.34m), ("BIOM", 0.24m), ("VITA", 0.30m), ("MKT", -0.25m)]),
        new("demo-longshort", "European Long/Short", "Equities Europe", 138_000_000,
            [
                ("BNKA", 0.42m), ("BNKB", 0.30m), ("LUXE", 0.38m), ("INSR", 0.25m), ("HELX", -0.33m), ("PETR", -0.28m),
                ("EUX", -0.45m),
            ])
        {
            Currency = "EUR", Benchmark = "EUX",
        },
        new("demo-eu-value", "Europe Value", "Equities Europe", 226_000_000,
            [
                ("BNKB", 0.17m), ("INSR", 0.16m), ("PETR", 0.15m), ("FOOD", 0.14m), ("LUXE", 0.12m), ("GASL", 0.10m),
                ("SHOP", 0.09m),
            ])
        {
            Currency = "EUR", Benchmark = "EUX",
        },
        new("demo-banks", "Financials Relative Value", "Equities Europe", 64_000_000,
            [("BNKA", 0.85m), ("BNKB", -0.72m), ("INSR", 0.35m), ("EUX", -0.40m)]),
        new("demo-transition", "Energy Transition", "Equities Europe", 51_000_000,
            [("WIND", 0.42m), ("COPR", 0.28m), ("GASL", 0.22m), ("PETR", -0.18m)]),
        new("demo-income", "Income", "Rates and Credit", 340_000_000,
            [("GOV5", 0.34m), ("GOV10", 0.26m), ("CRIG", 0.28m), ("FOOD", 0.06m)]),
        new("demo-rates", "Rates Relative Value", "Rates and Credit", 118_000_000,
            [("GOV2", 2.60m), ("GOV5", -1.90m), ("GOV10", 1.15m), ("GOV30", -0.52m)])
        {
            Margin = Bonds,
        },
        new("demo-credit", "Credit Carry", "Rates and Credit", 157_000_000,
            [("CRHY", 0.92m), ("CRIG", 0.75m), ("GOV5", -0.55m), ("VOLX", 0.01m)])
        {
            Margin = Bonds,
        },
        new("demo-macro", "Global Macro", "Multi-Asset", 203_000_000,
            [
                ("MKT", 0.55m), ("EUX", -0.30m), ("GOV10", 0.80m), ("GOV30", -0.25m), ("AURM", 0.30m), ("COPR", -0.20m),
                ("PETR", 0.18m),
            ]),
        new("demo-metals", "Precious Metals", "Multi-Asset", 45_000_000,
            [("AURM", 0.62m), ("ARGT", 0.24m), ("COPR", 0.08m)]),
        new("demo-balanced", "Balanced 60/40", "Multi-Asset", 520_000_000,
            [("MKT", 0.36m), ("EUX", 0.20m), ("GOV5", 0.16m), ("GOV10", 0.15m), ("CRIG", 0.09m)]),
        new("demo-tail", "Tail Protection", "Multi-Asset", 38_000_000,
            [("GOV2", 0.82m), ("VOLX", 0.07m), ("AURM", 0.06m)]),
    ];

    public static ImmutableArray<DemoLimit> Limits => DemoLimits.All;
}
