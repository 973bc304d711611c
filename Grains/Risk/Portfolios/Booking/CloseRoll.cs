using Risk.Metrics;

namespace Risk.Portfolios;

/// <summary>What a new close does to a portfolio.</summary>
public static class CloseRoll
{
    /// <summary>
    /// Records NAV at the newest close, if it is newer than the last recorded one, and forgets activity that neither
    /// the day's P&amp;L nor the next record needs.
    /// </summary>
    /// <param name="references">The newest two closes of the book; newest first.</param>
    /// <returns>The same portfolio when there is nothing to record.</returns>
    public static Portfolio Record(Portfolio portfolio, ImmutableArray<ReferenceNav> references)
    {
        if (references.IsEmpty)
            return portfolio;
        NavHistory navs = portfolio.Navs.Record(references[0].Day, references[0].Nav, portfolio.Activity);
        if (navs == portfolio.Navs)
            return portfolio;
        DateOnly until = references.Length > 1 ? references[1].Day : DateOnly.MinValue;
        return portfolio with
        {
            Navs = navs,
            Activity = portfolio.Activity.RemoveAll(one => one.Day <= until),
        };
    }
}
