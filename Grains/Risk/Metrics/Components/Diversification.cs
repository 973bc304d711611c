namespace Risk.Metrics;

/// <summary>How far the positions of a book offset each other.</summary>
public static class Diversification
{
    /// <summary>Sum of the positions' own deviations over the book's, at least 1; null when the book's is 0.</summary>
    /// <remarks>Source: Choueifaty and Coignard (2008), diversification ratio.</remarks>
    public static double? Ratio(ScenarioBook book)
    {
        if (MomentWeights.Of(book.Profits) is null)
            return null;
        double own = book.Returns.Select((returns, i) =>
            Math.Abs(book.MarketValues[i]) * Moments.StandardDeviation(returns.Span)!.Value).Sum();
        return own / Moments.StandardDeviation(book.Profits);
    }
}
