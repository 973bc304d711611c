namespace Risk.Metrics;

/// <summary>Value at risk and expected shortfall of one tail, in the scenarios' unit. A loss is negative.</summary>
public readonly record struct TailEstimate(double ValueAtRisk, double Shortfall);

/// <summary>Estimates the tails of a set of scenarios by one of the methods.</summary>
public readonly ref struct TailEstimator
{
    // In deviations below the mean: about a tenth of usual returns lies beyond.
    private const double TailFrom = 1.25;

    private readonly VarMethod method;
    // The worst outcomes of so many, at least those of the widest tail.
    private readonly ReadOnlySpan<double> worstFirst;
    private readonly int count;
    private readonly ParametricTail.Shape shape;

    /// <param name="method">How.</param>
    /// <param name="scenarios">Two or more, oldest first.</param>
    public TailEstimator(VarMethod method, ReadOnlySpan<double> scenarios)
    {
        this.method = method;
        count = scenarios.Length;
        if (method is VarMethod.Parametric or VarMethod.CornishFisher)
            shape = ParametricTail.Shape.Of(scenarios);
        else
            worstFirst = Worst(method is VarMethod.Filtered ? Volatility.Filter(scenarios) : scenarios);
    }

    /// <param name="tail">One of the literals in <see cref="Tail"/>.</param>
    public TailEstimate At(double tail) => method switch
    {
        VarMethod.Parametric =>
            new(ParametricTail.NormalQuantile(shape.Deviation, tail), ParametricTail.NormalMean(shape.Deviation, tail)),
        VarMethod.CornishFisher =>
            new(ParametricTail.CornishFisher(shape, tail), ParametricTail.CornishFisherMean(shape, tail)),
        VarMethod.OrderStatistic =>
            new(Tail.OrderStatistic(worstFirst, tail, count)!.Value, Tail.Mean(worstFirst, tail, count)!.Value),
        _ => new(Tail.Quantile(worstFirst, tail, count)!.Value, Tail.Mean(worstFirst, tail, count)!.Value),
    };

    private static ReadOnlySpan<double> Worst(ReadOnlySpan<double> outcomes)
    {
        double deviation = Moments.StandardDeviation(outcomes) ?? 0;
        if (double.IsFinite(deviation))
        {
            double tail = (Moments.Mean(outcomes) ?? 0) - TailFrom * deviation;
            return new TailSelector(outcomes.Length, tail).Worst(outcomes);
        }
        double[] all = outcomes.ToArray();
        Array.Sort(all);
        // NaN sorts before all else; where it is, nothing is known.
        if (double.IsNaN(all[0]))
            Array.Fill(all, double.NaN);
        return all;
    }
}
