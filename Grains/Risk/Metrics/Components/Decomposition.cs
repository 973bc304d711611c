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
    /// <remarks>Cost: a tail of all days for each position. Source: risk-definitions, components.</remarks>
    public static Answer<Decomposition> Of(ScenarioBook book, VarMethod method, double tail)
    {
        if (DayWeights.Of(method, book.Profits, tail) is not { } weights)
            return new Undefined(Cause.NoVariance);
        TailEstimate total = new TailEstimator(method, book.Profits).At(tail);
        TailEstimate[] without =
        [
            .. Enumerable.Range(0, book.Symbols.Length)
                .Select(i => new TailEstimator(method, book.ProfitsWithout(i)).At(tail)),
        ];
        bool sorts = method is not (VarMethod.Parametric or VarMethod.CornishFisher);
        Decomposition parts = new(
            method,
            tail,
            TailParts.Of(book, total.ValueAtRisk, weights.ValueAtRisk, without.Select(one => one.ValueAtRisk), sorts),
            TailParts.Of(book, total.Shortfall, weights.Shortfall, without.Select(one => one.Shortfall), sorts));
        return parts.ValueAtRisk.IsFinite && parts.Shortfall.IsFinite ? parts : new Undefined(Cause.NotFinite);
    }
}
