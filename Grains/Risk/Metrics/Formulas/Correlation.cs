namespace Risk.Metrics;

/// <summary>How far returns move together.</summary>
public static class Correlation
{
    /// <summary>Pearson's coefficient of each pair of series over the same days, in [−1, 1].</summary>
    /// <param name="returns">By symbol, one or more, of equal length.</param>
    /// <returns>
    /// Square and symmetric, 1 on the diagonal; null off it for a symbol that does not vary, and below two days.
    /// </returns>
    /// <remarks>Source: numpy.corrcoef.</remarks>
    public static double?[][] Matrix(ImmutableArray<ReadOnlyMemory<double>> returns)
    {
        double[]?[] standardised = [.. returns.Select(one => Standardised(one.Span))];
        double?[][] matrix = [.. returns.Select(_ => new double?[returns.Length])];
        for (int i = 0; i < returns.Length; i++)
        {
            matrix[i][i] = 1;
            for (int j = 0; j < i; j++)
                matrix[i][j] = matrix[j][i] = Product(standardised[i], standardised[j]);
        }
        return matrix;
    }

    private static double? Product(double[]? one, double[]? other)
    {
        if (one is null || other is null)
            return null;
        double sum = Lanes.Products(one, 0, other, 0);
        return double.IsFinite(sum) ? Math.Clamp(sum, -1, 1) : null;
    }

    // Distances from the mean, scaled to a length of 1.
    private static double[]? Standardised(ReadOnlySpan<double> returns)
    {
        double deviation = Moments.StandardDeviation(returns) ?? 0;
        if (!(deviation > Moments.NoDeviation && double.IsFinite(deviation)))
            return null;
        double mean = Moments.Mean(returns)!.Value, scale = 1 / (deviation * Math.Sqrt(returns.Length - 1));
        double[] distances = returns.ToArray();
        for (int t = 0; t < distances.Length; t++)
            distances[t] = (distances[t] - mean) * scale;
        return distances;
    }
}
