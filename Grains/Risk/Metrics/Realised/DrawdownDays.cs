namespace Risk.Metrics;

/// <summary>The closes between which a book fell.</summary>
/// <param name="Peak">Of the highest NAV so far, of equal ones the last; null when it is older than the series.</param>
/// <param name="WorstFrom">The peak before the deepest fall; null when NAV has never fallen.</param>
/// <param name="WorstTo">The bottom of the deepest fall, of equal ones the first.</param>
public sealed record DrawdownDays(DateOnly? Peak, DateOnly? WorstFrom, DateOnly? WorstTo)
{
    // What compounds to the same level on two ways differs in its last digits.
    private const double Rounding = 1e-9;

    /// <summary>Compounded as in <see cref="Drawdown.Max"/>: net of flows, the start counts as a peak.</summary>
    /// <returns>Null without returns, or of a book that never held anything.</returns>
    public static DrawdownDays? Of(RealisedSeries series)
    {
        if (series.Returns is not { } returns || series.Days.Length != returns.Length + 1)
            return null;
        double wealth = 1, high = 1, deepest = 1;
        int peak = 0, from = 0, to = 0;
        for (int day = 1; day <= returns.Length; day++)
        {
            wealth *= 1 + returns[day - 1];
            if (wealth >= high * (1 - Rounding))
                (high, peak) = (wealth, day);
            else if (wealth / high < deepest * (1 - Rounding))
                (deepest, from, to) = (wealth / high, peak, day);
        }
        bool isKept = high / wealth >= series.HighWater / series.LastNav * (1 - Rounding);
        ReadOnlySpan<DateOnly> days = series.Days.Span;
        return new(isKept ? days[peak] : null, to > 0 ? days[from] : null, to > 0 ? days[to] : null);
    }

    /// <summary>As of a live NAV: there is no peak to look back at while it is at or above it.</summary>
    internal DrawdownDays At(double? currentDrawdown) => currentDrawdown < 0 ? this : this with { Peak = null };
}
