namespace Risk.Metrics;

/// <summary>What today's positions would have made on each past day.</summary>
public static class Scenarios
{
    /// <summary>Pro-forma profit of each day: Σ market value × return. A loss is negative.</summary>
    /// <param name="marketValues">Signed, by symbol.</param>
    /// <param name="returns">By symbol, in the same order and of the same days.</param>
    public static double[] Profits(
        ReadOnlySpan<double> marketValues, ImmutableArray<ReadOnlyMemory<double>> returns)
    {
        double[] profits = new double[returns.IsEmpty ? 0 : returns[0].Length];
        Vectors.Product(profits, marketValues, returns.AsSpan(), grid: default);
        return profits;
    }

    /// <summary>In size, of all symbols and days; NaN where one is.</summary>
    public static double LargestReturn(ImmutableArray<ReadOnlyMemory<double>> returns)
    {
        double largest = 0;
        foreach (ReadOnlyMemory<double> one in returns)
            largest = Math.Max(largest, Vectors.LargestSize(one.Span));
        return largest;
    }
}
