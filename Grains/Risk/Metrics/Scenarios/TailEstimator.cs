namespace Risk.Metrics;

/// <summary>Value at risk and expected shortfall of one tail, in the scenarios' unit. A loss is negative.</summary>
public readonly record struct TailEstimate(double ValueAtRisk, double Shortfall);

/// <summary>Estimates the tails of a set of scenarios by one of the methods.</summary>
public readonly ref struct TailEstimator
{
    private readonly VarMethod method;
    // The worst outcomes of so many, at least those of the widest tail.
    private readonly ReadOnlySpan<double> worstFirst;
    private readonly int count;
    private readonly ParametricTail.Shape shape;

    /// <param name="method">How.</param>
    /// <param name="scenarios">Two or more, oldest first.</param>
    public TailEstimator(VarMethod method, ReadOnlySpan<double> scenarios)
        : this(method, scenarios, new double[ScratchFor(scenarios.Length)])
    {
    }

    /// <summary>The same in memory that is there.</summary>
    /// <param name="scratch">As long as <see cref="ScratchFor"/> says; left alone until all is asked.</param>
    public TailEstimator(VarMethod method, ReadOnlySpan<double> scenarios, Span<double> scratch)
    {
        this.method = method;
        count = scenarios.Length;
        if (method is VarMethod.Parametric or VarMethod.CornishFisher)
        {
            shape = ParametricTail.Shape.Of(scenarios);
            return;
        }
        if (method is VarMethod.Filtered)
        {
            Volatility.Filter(scenarios, scratch[..count]);
            scenarios = scratch[..count];
        }
        worstFirst = WorstFirst.Of(scenarios, scratch[count..]);
    }

    /// <summary>Memory that so many scenarios need.</summary>
    public static int ScratchFor(int scenarios) => scenarios + WorstFirst.ScratchFor(scenarios);

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
}
