namespace Risk.Metrics;

/// <summary>Conventions for stating daily figures by the year.</summary>
public static class Year
{
    /// <summary>Trading days in a year.</summary>
    public const double TradingDays = 252;

    /// <summary>Rate per period that compounds to <paramref name="annual"/> over a year.</summary>
    public static double RatePerPeriod(double annual, double periodsPerYear = TradingDays) =>
        Math.Pow(1 + annual, 1 / periodsPerYear) - 1;
}
