namespace Risk.Metrics;

/// <summary>What each day adds to the moments of a sample, per unit of its profit.</summary>
internal sealed class MomentWeights
{
    // A deviation of this part of the largest profit is the rounding of equal ones.
    private const double Flat = 1e-12;

    private readonly double[] standardised;
    private readonly ParametricTail.Shape shape;

    private MomentWeights(double[] standardised, in ParametricTail.Shape shape)
    {
        this.standardised = standardised;
        this.shape = shape;
    }

    /// <summary>Null below two days and when profits do not vary.</summary>
    public static MomentWeights? Of(double[] profits)
    {
        ParametricTail.Shape shape = ParametricTail.Shape.Of(profits);
        int n = profits.Length;
        if (n < 2 || shape.Deviation <= Flat * profits.Max(Math.Abs))
            return null;
        double deviation = shape.Deviation * Math.Sqrt((n - 1d) / n);
        return new(Array.ConvertAll(profits, profit => (profit - shape.Mean) / deviation), shape);
    }

    /// <summary>Weights whose sum over profits is the sample standard deviation: ∂σ/∂profit.</summary>
    public double[] Deviation
    {
        get
        {
            double n = standardised.Length, scale = 1 / Math.Sqrt(n * (n - 1));
            return Array.ConvertAll(standardised, x => x * scale);
        }
    }

    /// <summary>Weights whose sum over profits is the Cornish–Fisher expansion: its slope by each day.</summary>
    /// <remarks>Source: Boudt, Peterson and Croux (2008), decomposition of modified VaR.</remarks>
    public double[] Bent(in ParametricTail.Powers z)
    {
        double n = standardised.Length, skewness = shape.Skewness, kurtosis = shape.ExcessKurtosis + 3;
        double distance = shape.Distance(z) / Math.Sqrt(n * (n - 1));
        double bend = Math.Sqrt(n / (n - 1)) / n;
        double bySkewness = 3 * bend * (z.OfSkewness + 2 * z.OfSquaredSkewness * skewness);
        double byKurtosis = 4 * bend * z.OfKurtosis;
        return Array.ConvertAll(standardised, x =>
            1 / n + distance * x
            + bySkewness * (x * x - 1 - skewness * x)
            + byKurtosis * (x * x * x - skewness - kurtosis * x));
    }
}
