namespace Risk.Metrics;

/// <summary>An estimate as Σ weight × profit over the scenario days, so that it adds up over positions.</summary>
/// <remarks>
/// A tail of sorted days weighs those days; a moment weighs all of them by its slope (Euler's theorem).
/// Source: Tasche (1999), risk contributions and performance measurement.
/// </remarks>
internal static class DayWeights
{
    /// <summary>By day, oldest first; null when the profits do not vary and the method needs that they do.</summary>
    public static (double[] ValueAtRisk, double[] Shortfall)? Of(VarMethod method, double[] profits, double tail) =>
        method switch
        {
            VarMethod.Parametric => Parametric(profits, tail),
            VarMethod.CornishFisher => CornishFisher(profits, tail),
            VarMethod.Filtered => Filtered(profits, tail),
            VarMethod.OrderStatistic =>
                (OneDay(WorstFirst(profits), tail), Worst(WorstFirst(profits), tail)),
            _ => (Interpolated(WorstFirst(profits), tail), Worst(WorstFirst(profits), tail)),
        };

    /// <summary>Days from the worst to the best; of equal ones the older first.</summary>
    public static int[] WorstFirst(double[] profits) =>
        [.. Enumerable.Range(0, profits.Length).OrderBy(day => profits[day])];

    private static (double[], double[])? Parametric(double[] profits, double tail) =>
        MomentWeights.Of(profits)?.Deviation is not { } deviation
            ? null
            : (Scaled(deviation, ParametricTail.NormalQuantile(1, tail)),
                Scaled(deviation, ParametricTail.NormalMean(1, tail)));

    private static (double[], double[])? CornishFisher(double[] profits, double tail) =>
        MomentWeights.Of(profits) is not { } moments
            ? null
            : (moments.Bent(ParametricTail.Powers.AtQuantile(tail)),
                moments.Bent(ParametricTail.Powers.OverTail(tail)));

    private static (double[], double[]) Filtered(double[] profits, double tail)
    {
        double[] scales = new double[profits.Length];
        Volatility.FilterScales(profits, scales);
        int[] order = WorstFirst(Times(profits, scales));
        return (Times(Interpolated(order, tail), scales), Times(Worst(order, tail), scales));
    }

    private static double[] Interpolated(int[] worstFirst, double tail)
    {
        (int k, double part) = Tail.Rank(worstFirst.Length, tail);
        double[] weights = new double[worstFirst.Length];
        weights[worstFirst[k]] = 1 - part;
        weights[worstFirst[Math.Min(k + 1, weights.Length - 1)]] += part;
        return weights;
    }

    private static double[] OneDay(int[] worstFirst, double tail)
    {
        double[] weights = new double[worstFirst.Length];
        weights[worstFirst[Tail.OrderIndex(weights.Length, tail)]] = 1;
        return weights;
    }

    private static double[] Worst(int[] worstFirst, double tail)
    {
        double[] weights = new double[worstFirst.Length];
        int count = Tail.Rank(weights.Length, tail).Index + 1;
        foreach (int day in worstFirst.AsSpan(0, count))
            weights[day] = 1d / count;
        return weights;
    }

    private static double[] Scaled(double[] weights, double scale) => Array.ConvertAll(weights, one => scale * one);

    private static double[] Times(double[] one, double[] other) => [.. one.Zip(other, (a, b) => a * b)];
}
