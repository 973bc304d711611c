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
        Fall fall = new(1);
        double wealth = 1;
        int t = 0;
        // By four, as a product of its own for each would wait for the one before it.
        for (; t + 4 <= returns.Length; t += 4)
        {
            double two = (1 + returns[t]) * (1 + returns[t + 1]), three = two * (1 + returns[t + 2]);
            fall.To(wealth * (1 + returns[t]));
            fall.To(wealth * two);
            fall.To(wealth * three);
            fall.To(wealth *= three * (1 + returns[t + 3]));
        }
        for (; t < returns.Length; t++)
            fall.To(wealth *= 1 + returns[t]);
        return double.IsNaN(wealth) ? double.NaN : fall.Deepest;
    }

    /// <summary>Fall of <paramref name="level"/> below the high-water mark; 0 above it.</summary>
    public static double Current(double level, double highWater) => level >= highWater ? 0 : level / highWater - 1;

    /// <summary>Follows a level and keeps its deepest fall; divides only for a new one.</summary>
    private struct Fall(double level)
    {
        private double peak = level;
        private double trough = level;
        private double lowest = 1;

        public readonly double Deepest => lowest - 1;

        public void To(double next)
        {
            if (next > peak)
            {
                peak = next;
                trough = next * lowest;
            }
            else if (next < trough)
            {
                lowest = Math.Min(lowest, next / peak);
                trough = next;
            }
        }
    }
}
