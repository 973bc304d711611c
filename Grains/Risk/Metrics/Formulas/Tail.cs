namespace Risk.Metrics;

/// <summary>Value at risk and expected shortfall of a sample of outcomes, worst first.</summary>
/// <remarks>
/// Outcomes are returns or amounts, a loss negative, and so are the results. Tail probabilities are literals
/// (<see cref="P95"/>, …), never 1 − c: 1 − 0.99 is not 0.01 in binary and moves the index.
/// </remarks>
public static class Tail
{
    public const double P95 = 0.05;
    public const double P975 = 0.025;
    public const double P99 = 0.01;

    /// <summary>Outcome that is not fallen short of with confidence 1 − tail, by the type-7 quantile.</summary>
    /// <param name="worstFirst">Sorted ascending.</param>
    /// <param name="tail">Tail probability in [0, 1], e.g. 0.01; not a percentage.</param>
    /// <returns>Null without outcomes.</returns>
    /// <remarks>
    /// h = (n − 1)a, k = ⌊h⌋, x[k] + (h − k)(x[k+1] − x[k]).
    /// Source: Hyndman and Fan (1996), type 7; empyrical value_at_risk; numpy, R and Excel by default.
    /// </remarks>
    public static double? Quantile(ReadOnlySpan<double> worstFirst, double tail) =>
        Quantile(worstFirst, tail, worstFirst.Length);

    /// <summary>The same where only the worst of <paramref name="count"/> outcomes are given, enough of them.</summary>
    internal static double? Quantile(ReadOnlySpan<double> worstFirst, double tail, int count)
    {
        if (worstFirst.IsEmpty)
            return null;
        (int k, double part) = Rank(count, tail);
        return k + 1 < worstFirst.Length
            ? worstFirst[k] + part * (worstFirst[k + 1] - worstFirst[k])
            : worstFirst[k];
    }

    /// <summary>Mean of the k + 1 worst outcomes, k as in <see cref="Quantile"/>; never better than it.</summary>
    /// <remarks>By index, so it adds up over positions. Source: empyrical conditional_value_at_risk.</remarks>
    public static double? Mean(ReadOnlySpan<double> worstFirst, double tail) =>
        Mean(worstFirst, tail, worstFirst.Length);

    /// <summary>The same where only the worst of <paramref name="count"/> outcomes are given, enough of them.</summary>
    internal static double? Mean(ReadOnlySpan<double> worstFirst, double tail, int count) =>
        worstFirst.IsEmpty ? null : Moments.Mean(worstFirst[..(Rank(count, tail).Index + 1)]);

    /// <summary>The ⌈na⌉-th worst outcome itself, the conservative neighbour of the quantile.</summary>
    /// <remarks>Source: QuantLib RiskStatistics::valueAtRisk.</remarks>
    public static double? OrderStatistic(ReadOnlySpan<double> worstFirst, double tail) =>
        OrderStatistic(worstFirst, tail, worstFirst.Length);

    /// <summary>The same where only the worst of <paramref name="count"/> outcomes are given, enough of them.</summary>
    internal static double? OrderStatistic(ReadOnlySpan<double> worstFirst, double tail, int count) =>
        worstFirst.IsEmpty ? null : worstFirst[OrderIndex(count, tail)];

    /// <summary>k = ⌊h⌋ and h − k of the type-7 quantile, among outcomes sorted from the worst.</summary>
    internal static (int Index, double Part) Rank(int count, double tail)
    {
        double h = (count - 1) * tail;
        return ((int)h, h - (int)h);
    }

    internal static int OrderIndex(int count, double tail) => Math.Max((int)Math.Ceiling(count * tail) - 1, 0);
}
