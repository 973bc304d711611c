namespace Risk.Metrics;

/// <summary>Value at risk and expected shortfall by position. Base currency, a loss negative.</summary>
/// <param name="Tail">Tail probability, 0.01 for 99 %.</param>
public sealed record Decomposition(VarMethod Method, double Tail, TailParts ValueAtRisk, TailParts Shortfall)
{
    /// <summary>
    /// Undefined when the profits do not vary and the method goes by their moments, or when a number overflows.
    /// </summary>
    /// <param name="book">One or more positions on two or more days.</param>
    /// <param name="method">How the tail is estimated.</param>
    /// <param name="tail">One of the literals in <see cref="Metrics.Tail"/>.</param>
    public static Answer<Decomposition> Of(ScenarioBook book, VarMethod method, double tail) =>
        OfAll(book, method, [tail])[0];

    /// <summary>As <see cref="Of"/>, of several tails, in their order.</summary>
    /// <remarks>Cost: a tail of all days for each position. Source: risk-definitions, components.</remarks>
    public static ImmutableArray<Answer<Decomposition>> OfAll(
        ScenarioBook book, VarMethod method, ReadOnlySpan<double> tails)
    {
        TailEstimator whole = new(method, book.Profits);
        TailEstimate[][] without = Without(book, method, tails);
        var all = ImmutableArray.CreateBuilder<Answer<Decomposition>>(tails.Length);
        for (int t = 0; t < tails.Length; t++)
            all.Add(Of(book, method, tails[t], whole.At(tails[t]), without[t]));
        return all.MoveToImmutable();
    }

    private static Answer<Decomposition> Of(
        ScenarioBook book, VarMethod method, double tail, TailEstimate total, TailEstimate[] without)
    {
        if (DayWeights.Of(method, book.Profits, tail) is not { } weights)
            return new Undefined(Cause.NoVariance);
        bool sorts = method is not (VarMethod.Parametric or VarMethod.CornishFisher);
        Decomposition parts = new(
            method,
            tail,
            TailParts.Of(book, total.ValueAtRisk, weights.ValueAtRisk, without.Select(one => one.ValueAtRisk), sorts),
            TailParts.Of(book, total.Shortfall, weights.Shortfall, without.Select(one => one.Shortfall), sorts));
        return parts.ValueAtRisk.IsFinite && parts.Shortfall.IsFinite ? parts : new Undefined(Cause.NotFinite);
    }

    // By tail, then by the position that is left out.
    private static TailEstimate[][] Without(ScenarioBook book, VarMethod method, ReadOnlySpan<double> tails)
    {
        TailEstimate[][] found = [.. tails.ToArray().Select(_ => new TailEstimate[book.Symbols.Length])];
        double[] others = new double[book.Profits.Length];
        for (int i = 0; i < book.Symbols.Length; i++)
        {
            book.ProfitsWithout(i, others);
            TailEstimator rest = new(method, others);
            for (int t = 0; t < tails.Length; t++)
                found[t][i] = rest.At(tails[t]);
        }
        return found;
    }
}
