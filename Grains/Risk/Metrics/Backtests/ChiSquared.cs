namespace Risk.Metrics;

/// <summary>Chi-squared distribution with one or two degrees of freedom.</summary>
public static class ChiSquared
{
    // From here on the continued fraction converges faster than the series loses digits.
    private const double Far = 2;

    private const int MaxTerms = 500;
    private const double SmallestPart = 1e-17;

    /// <summary>Probability of a value of at least <paramref name="x"/>, exact to about 13 digits.</summary>
    /// <param name="x">0 or more.</param>
    /// <param name="degrees">1 or 2.</param>
    /// <remarks>Source: Abramowitz and Stegun 26.4.4 and 26.4.5.</remarks>
    /// <exception cref="ArgumentOutOfRangeException">Other degrees of freedom.</exception>
    public static double Survival(double x, int degrees) => degrees switch
    {
        1 => Erfc(Math.Sqrt(x / 2)),
        2 => Math.Exp(-x / 2),
        _ => throw new ArgumentOutOfRangeException(nameof(degrees), degrees, "One or two."),
    };

    /// <summary>Complementary error function, (2/√π)·∫ exp(−t²) dt from z on.</summary>
    /// <param name="z">0 or more.</param>
    internal static double Erfc(double z) =>
        z < Far ? 1 - 2 / Math.Sqrt(Math.PI) * Math.Exp(-z * z) * Series(z) : Math.Exp(-z * z) * Fraction(z);

    // z + (2/3)z³ + (4/15)z⁵ + …, Abramowitz and Stegun 7.1.6. All terms are positive.
    private static double Series(double z)
    {
        double term = z, sum = z;
        for (int n = 1; n < MaxTerms && term > sum * SmallestPart; n++)
        {
            term *= 2 * z * z / (2 * n + 1);
            sum += term;
        }
        return sum;
    }

    // (1/√π)·1/(z + (1/2)/(z + 1/(z + (3/2)/(z + …)))), Abramowitz and Stegun 7.1.14, from the far end.
    private static double Fraction(double z)
    {
        double tail = z;
        for (int n = MaxTerms; n > 0; n--)
            tail = z + n / 2d / tail;
        return 1 / (tail * Math.Sqrt(Math.PI));
    }
}
