namespace Risk.Metrics;

/// <summary>A book at one set of prices. Amounts in base currency.</summary>
public readonly record struct Valuation(double Nav, double Long, double Short, double Largest, double Squares)
{
    /// <param name="cash">Base currency, negative when borrowed.</param>
    /// <param name="marketValues">Signed market value of each position.</param>
    public static Valuation Of(double cash, ReadOnlySpan<double> marketValues)
    {
        double longs = 0, shorts = 0, largest = 0, squares = 0;
        foreach (double value in marketValues)
        {
            longs += Math.Max(value, 0);
            shorts -= Math.Min(value, 0);
            largest = Math.Max(largest, Math.Abs(value));
            squares += value * value;
        }
        return new(cash + longs - shorts, longs, shorts, largest, squares);
    }

    public double Gross => Long + Short;

    public double Net => Long - Short;

    /// <summary>Herfindahl index of the positions' shares of gross, in (0, 1]; null when nothing is held.</summary>
    public double? Hhi => Gross > 0 ? Squares / (Gross * Gross) : null;

    /// <summary>Number of equal positions with the same index; 0 when nothing is held.</summary>
    public double EffectivePositions => 1 / Hhi ?? 0;

    /// <summary>An amount as a share of NAV; null when NAV is not positive.</summary>
    public double? ToNav(double amount) => Nav > 0 ? amount / Nav : null;
}
