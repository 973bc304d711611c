using Risk.Portfolios;
using Risk.Thresholds;

namespace Risk.PreTrade;

/// <summary>How much of a trade no limit stands against.</summary>
/// <param name="Quantity">In whole units, signed like the trade; null: see the reason.</param>
/// <param name="Reason">Why there is no such quantity; null when there is one.</param>
public sealed record LargestTrade(decimal? Quantity, string? Reason)
{
    /// <summary>Finds it by trying, with the rules of the check itself.</summary>
    /// <param name="portfolio">As it is.</param>
    /// <param name="trade">Its symbol, side and price count.</param>
    /// <param name="asked">What the check of the trade came to.</param>
    /// <param name="limits">Of the portfolio.</param>
    /// <param name="market">Prices and history.</param>
    /// <remarks>
    /// Exact where a metric that a little of the trade puts beyond its limit stays there with more of it, as all do
    /// that are convex in the quantity: exposures, leverage, concentration, shortfall. About 40 tries at most each way.
    /// </remarks>
    public static LargestTrade Of(
        Portfolio portfolio, ProposedTrade trade, TradeCheck.Judged asked, IEnumerable<Limit> limits,
        KnownMarket market)
    {
        if (asked.Limits.IsEmpty)
            return new(null, "The portfolio has no limits.");
        ProposedTrade priced = trade with { Price = trade.Price ?? market.Price(trade.Symbol) };
        ImmutableArray<Limit> all = [.. limits];
        decimal good = asked.Allowed ? decimal.Floor(Math.Abs(trade.Quantity)) : 0;
        decimal bad = asked.Allowed ? Beyond(good, May) : Math.Ceiling(Math.Abs(trade.Quantity));
        if (bad > Amounts.MaxUnits)
            return new(null, "No limit stands against any quantity.");
        good = Between(good, bad, May);
        return good == 0
            ? new(null, "Not even one unit stays within the limits.")
            : new(good * Math.Sign(trade.Quantity), null);

        bool May(decimal units) => TradeCheck.Of(
            portfolio, asked.Before, priced with { Quantity = units * Math.Sign(trade.Quantity) }, all, market)
            is TradeCheck.Judged { Allowed: true };
    }

    // Doubles until a limit stands against it.
    private static decimal Beyond(decimal good, Func<decimal, bool> may)
    {
        decimal next = Math.Max(good * 2, 1);
        while (next <= Amounts.MaxUnits && may(next))
            next *= 2;
        return next;
    }

    // Halves the distance until the two are neighbours.
    private static decimal Between(decimal good, decimal bad, Func<decimal, bool> may)
    {
        while (bad - good > 1)
        {
            decimal middle = decimal.Floor((good + bad) / 2);
            (good, bad) = may(middle) ? (middle, bad) : (good, middle);
        }
        return good;
    }
}
