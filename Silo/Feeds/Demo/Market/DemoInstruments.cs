using static Risk.Silo.Feeds.Demo.DemoSector;

namespace Risk.Silo.Feeds.Demo;

/// <summary>What is traded in the demo.</summary>
internal static class DemoInstruments
{
    public static ImmutableArray<DemoInstrument> All { get; } =
    [
        new("MKT", Indices, 400, 1.0, 0.001, 0),
        new("EUX", Indices, 92, 0.9, 0.003, 0),
        new("ORBT", Technology, 120, 1.35, 0.010, 0.006),
        new("PIXL", Technology, 65, 1.30, 0.012, 0.006),
        new("NOVX", Technology, 240, 1.45, 0.013, 0.007),
        new("CLDA", Technology, 88, 1.25, 0.011, 0.006),
        new("SEMQ", Technology, 152, 1.50, 0.013, 0.008),
        new("HELX", Health, 90, 0.65, 0.010, 0.004),
        new("BIOM", Health, 34, 0.85, 0.016, 0.005),
        new("VITA", Health, 118, 0.55, 0.008, 0.004),
        new("FOOD", Consumer, 58, 0.45, 0.007, 0.003),
        new("LUXE", Consumer, 310, 0.95, 0.010, 0.005),
        new("SHOP", Consumer, 44, 0.80, 0.010, 0.004),
        new("BNKA", Banks, 38, 1.10, 0.008, 0.006),
        new("BNKB", Banks, 52, 1.00, 0.009, 0.006),
        new("INSR", Banks, 71, 0.75, 0.007, 0.004),
        new("PETR", Energy, 75, 0.60, 0.009, 0.009),
        new("GASL", Energy, 29, 0.55, 0.012, 0.010),
        new("WIND", Energy, 21, 0.90, 0.014, 0.004),
        new("GOV2", Rates, 100, -0.01, 0.0004, 0.0006),
        new("GOV5", Rates, 101, -0.04, 0.0006, 0.0018),
        new("GOV10", Rates, 99, -0.08, 0.0008, 0.0034),
        new("GOV30", Rates, 96, -0.12, 0.0015, 0.0070),
        new("CRIG", Credit, 103, 0.08, 0.0008, 0.0018),
        new("CRHY", Credit, 94, 0.28, 0.0016, 0.0026),
        new("AURM", Metals, 180, 0.0, 0.004, 0.007),
        new("ARGT", Metals, 24, 0.15, 0.009, 0.011),
        new("COPR", Metals, 41, 0.45, 0.009, 0.006),
        new("VOLX", Volatility, 18, -3.6, 0.022, 0),
    ];
}
