namespace Risk.Metrics;

/// <summary>What each position has in a tail. The cheap part of a <see cref="Decomposition"/>.</summary>
public static class TailContributions
{
    /// <param name="tail">One of the literals in <see cref="Tail"/>.</param>
    /// <param name="isShortfall">Of the expected shortfall, not of the value at risk.</param>
    /// <returns>By position, in the book's order; base currency, negative where it adds to the loss.</returns>
    /// <remarks>Undefined as the decomposition is. Source: risk-definitions, components.</remarks>
    public static Answer<double[]> Of(
        ScenarioBook book, VarMethod method, double tail, bool isShortfall)
    {
        if (DayWeights.Of(method, book.Profits, tail) is not { } weights)
            return new Undefined(Cause.NoVariance);
        double[] byDay = isShortfall ? weights.Shortfall : weights.ValueAtRisk;
        int[] counted = [.. Enumerable.Range(0, byDay.Length).Where(day => byDay[day] != 0)];
        double[] parts = new double[book.Symbols.Length];
        for (int i = 0; i < parts.Length; i++)
            parts[i] = PositionPart.Of(book, i, byDay, counted, incremental: 0).Component;
        return parts.All(double.IsFinite) ? parts : new Undefined(Cause.NotFinite);
    }
}
