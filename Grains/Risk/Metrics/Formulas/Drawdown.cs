namespace Risk.Metrics;

/// <summary>Falls from a peak, as returns: 0 at the peak, −0.2 a fifth below it.</summary>
public static class Drawdown
{
    /// <summary>Deepest fall of the compounded returns; the start counts as a peak.</summary>
    /// <param name="returns">Oldest first.</param>
    /// <returns>In [−1, 0]; null without returns.</returns>
    /// <remarks>Source: empyrical max_drawdown.</remarks>
    public static double? Max(ReadOnlySpan<double> returns)
    {
        if (returns.IsEmpty)
            return null;
        double wealth = 1, peak = 1, deepest = 0;
        foreach (double value in returns)
        {
            wealth *= 1 + value;
            peak = Math.Max(peak, wealth);
            deepest = Math.Min(deepest, Current(wealth, peak));
        }
        return deepest;
    }

    /// <summary>Fall of <paramref name="level"/> below the high-water mark; 0 above it.</summary>
    public static double Current(double level, double highWater) => level >= highWater ? 0 : level / highWater - 1;
}
