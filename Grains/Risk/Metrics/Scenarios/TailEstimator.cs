namespace Risk.Metrics;

/// <summary>Value at risk and expected shortfall of one tail, in the scenarios' unit. A loss is negative.</summary>
public readonly record struct TailEstimate(double ValueAtRisk, double Shortfall);

/// <summary>Estimates the tails of a set of scenarios by one of the methods.</summary>
public readonly ref struct TailEstimator
{
    private readonly VarMethod method;
    private readonly ReadOnlySpan<double> worstFirst;
    private readonly ParametricTail.Shape shape;

    /// <param name="method">How.</param>
    /// <param name="scenarios">Two or more, oldest first.</param>
    public TailEstimator(VarMethod method, ReadOnlySpan<double> scenarios)
    {
        this.method = method;
        if (method is VarMethod.Parametric or VarMethod.CornishFisher)
            shape = ParametricTail.Shape.Of(scenarios);
        else
            worstFirst = Sorted(method is VarMethod.Filtered ? Volatility.Filter(scenarios) : scenarios.ToArray());
    }

    /// <param name="tail">One of the literals in <see cref="Tail"/>.</param>
    public TailEstimate At(double tail) => method switch
    {
        VarMethod.Parametric =>
            new(ParametricTail.NormalQuantile(shape.Deviation, tail), ParametricTail.NormalMean(shape.Deviation, tail)),
        VarMethod.CornishFisher =>
            new(ParametricTail.CornishFisher(shape, tail), ParametricTail.CornishFisherMean(shape, tail)),
        VarMethod.OrderStatistic =>
            new(Tail.OrderStatistic(worstFirst, tail)!.Value, Tail.Mean(worstFirst, tail)!.Value),
        _ => new(Tail.Quantile(worstFirst, tail)!.Value, Tail.Mean(worstFirst, tail)!.Value),
    };

    private static double[] Sorted(double[] own)
    {
        Array.Sort(own);
        return own;
    }
}
