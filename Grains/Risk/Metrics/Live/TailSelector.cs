namespace Risk.Metrics;

/// <summary>Finds the worst outcomes without sorting all of them. Allocates nothing after it is made.</summary>
/// <remarks>
/// The bound between worst and others hardly moves from one tick to the next, so one pass with the last one keeps
/// about what is needed. What it finds has the same bits as the head of a full sort. Not for several threads.
/// </remarks>
public sealed class TailSelector
{
    private readonly double[] found;
    private readonly int needed;
    private readonly int roomy;
    private double bound;

    /// <param name="count">Outcomes at a time, one or more.</param>
    /// <param name="bound">Where the tail of 5 % may begin, rather too high; none is wrong, a good one is fast.</param>
    public TailSelector(int count, double bound = double.PositiveInfinity)
    {
        this.bound = bound;
        found = new double[count];
        // The interpolated quantile of the widest tail looks at the outcome after its rank too.
        needed = Math.Min(Tail.Rank(count, Tail.P95).Index + 2, count);
        roomy = Math.Min(needed + needed / 2 + 1, count);
    }

    /// <summary>The worst outcomes from the worst on: at least as many as the tail of 5 % needs.</summary>
    /// <param name="outcomes">As many as it was made for.</param>
    /// <returns>Valid until the next call; fewer than needed when some are NaN.</returns>
    public ReadOnlySpan<double> Worst(ReadOnlySpan<double> outcomes)
    {
        int count = Vectors.TakeUpTo(outcomes, bound, found);
        if (count < needed)
            count = Vectors.TakeUpTo(outcomes, double.PositiveInfinity, found);
        Span<double> worst = found.AsSpan(0, count);
        worst.Sort();
        if (count >= roomy)
            bound = worst[roomy - 1];
        return worst;
    }

    /// <summary>The three tails by the type-7 quantile; NaN when an outcome that counts is none.</summary>
    public LiveTails Tails(ReadOnlySpan<double> outcomes)
    {
        ReadOnlySpan<double> worst = Worst(outcomes);
        return new(At(worst, Tail.P95), At(worst, Tail.P975), At(worst, Tail.P99));
    }

    private TailEstimate At(ReadOnlySpan<double> worst, double tail) => worst.Length < needed
        ? new(double.NaN, double.NaN)
        : new(Tail.Quantile(worst, tail, found.Length)!.Value, Tail.Mean(worst, tail, found.Length)!.Value);
}

/// <summary>The historical tails of one moment, in the scenarios' unit. A loss is negative.</summary>
public readonly record struct LiveTails(TailEstimate P95, TailEstimate P975, TailEstimate P99);
