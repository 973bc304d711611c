namespace Risk.Metrics;

/// <summary>A value for each metric of <see cref="MetricCatalog"/>; null is undefined.</summary>
/// <remarks>
/// Amounts in base currency; shares of NAV as fractions; losses negative. It is a value: computing it costs no memory.
/// </remarks>
public readonly record struct MetricSet
{
    public double? Nav { get; init; }
    public double? DailyPnl { get; init; }
    public double? DailyPnlPct { get; init; }
    public double? ExposureLong { get; init; }
    public double? ExposureShort { get; init; }
    public double? ExposureGross { get; init; }
    public double? ExposureNet { get; init; }
    public double? LeverageRatio { get; init; }
    public double? NetLeverage { get; init; }
    public double? Var95 { get; init; }
    public double? Var975 { get; init; }
    public double? Var99 { get; init; }
    public double? Cvar95 { get; init; }
    public double? Cvar975 { get; init; }
    public double? Cvar99 { get; init; }
    public double? Var99Amount { get; init; }
    public double? Cvar975Amount { get; init; }
    public double? Volatility { get; init; }
    public double? EwmaVolatility { get; init; }
    public double? MaxDrawdown { get; init; }
    public double? CurrentDrawdown { get; init; }
    public double? SharpeRatio { get; init; }
    public double? SortinoRatio { get; init; }
    public double? CalmarRatio { get; init; }
    public double? Beta { get; init; }
    public double? MaxPosition { get; init; }
    public double? Hhi { get; init; }
    public double? EffectivePositions { get; init; }
    public double? MarginUsage { get; init; }
    public double? WinRate { get; init; }
    public double? ProfitFactor { get; init; }
    public double? PositionCount { get; init; }

    /// <summary>These metrics for a book that holds nothing: all its returns are zero.</summary>
    internal MetricSet WithoutRisk(double? beta) => this with
    {
        Var95 = 0,
        Var975 = 0,
        Var99 = 0,
        Cvar95 = 0,
        Cvar975 = 0,
        Cvar99 = 0,
        Var99Amount = 0,
        Cvar975Amount = 0,
        Volatility = 0,
        EwmaVolatility = 0,
        Beta = beta,
    };
}
