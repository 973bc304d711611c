using Risk.Metrics;
using Risk.Portfolios;
using Risk.Thresholds;

namespace Risk.PreTrade;

/// <summary>What a trade would do to a portfolio and its limits.</summary>
public abstract record TradeCheck
{
    private TradeCheck()
    {
    }

    /// <summary>The trade could be done; <paramref name="Limits"/> say whether it should be.</summary>
    /// <param name="Before">The portfolio as it is.</param>
    /// <param name="After">The portfolio with the trade in it.</param>
    /// <param name="Limits">Every limit that is switched on, in the order given.</param>
    public sealed record Judged(Snapshot Before, Snapshot After, ImmutableArray<LimitImpact> Limits) : TradeCheck
    {
        /// <summary>No limit stands against it.</summary>
        public bool Allowed => Limits.All(one => !one.Forbids);

        /// <summary>Why it is not allowed, a sentence for each limit that stands against it.</summary>
        public ImmutableArray<string> Reasons => [.. Limits.Where(one => one.Forbids).Select(one => one.Reason)];
    }

    /// <summary>The request is malformed.</summary>
    public sealed record Invalid(ImmutableArray<FieldError> Errors) : TradeCheck;

    /// <summary>The portfolio cannot take the trade whatever its limits.</summary>
    public sealed record Impossible(string Detail) : TradeCheck;

    /// <summary>Books the trade on a copy and compares. Nothing is changed.</summary>
    /// <param name="portfolio">As it is.</param>
    /// <param name="trade">What is considered.</param>
    /// <param name="limits">Of the portfolio; those switched off are left out.</param>
    /// <param name="market">Prices and history for both values.</param>
    /// <remarks>By the booking and the comparison that run live; the times of limits do not count here.</remarks>
    public static TradeCheck Of(
        Portfolio portfolio, ProposedTrade trade, IEnumerable<Limit> limits, KnownMarket market)
    {
        if (trade.Validate() is { IsEmpty: false } errors)
            return new Invalid(errors);
        return (trade.Price ?? market.Price(trade.Symbol)) is { } price
            ? Of(portfolio, market.Value(portfolio), trade with { Price = price }, limits, market)
            : new Invalid(NoPrice(trade));
    }

    /// <param name="portfolio">As it is.</param>
    /// <param name="before">Its value in the market.</param>
    /// <param name="trade">Valid, with a price.</param>
    /// <param name="limits">Of the portfolio.</param>
    /// <param name="market">Prices and history.</param>
    internal static TradeCheck Of(
        Portfolio portfolio, Snapshot before, ProposedTrade trade, IEnumerable<Limit> limits, KnownMarket market)
    {
        decimal price = trade.Price!.Value;
        MarketView view = market.View(portfolio);
        // So that an id that is booked already cannot be met.
        Portfolio fresh = portfolio with { Booked = BookedIds.None };
        return TradeRules.Book(fresh, trade.At(price, market.Today), view) switch
        {
            Change.Done done => Judge(
                before,
                market.With(trade.Symbol, price, view.Day ?? market.Today).Value(done.Next),
                limits,
                market.Now),
            Change.Invalid invalid => new Invalid(invalid.Errors),
            Change.Conflict => new Impossible("The trade would bring cash beyond 10^18 or the position beyond 10^12."),
            _ => throw new InvalidOperationException("A trade with an id of its own is booked or refused."),
        };
    }

    private static Judged Judge(Snapshot before, Snapshot after, IEnumerable<Limit> limits, DateTimeOffset now) => new(
        before, after, [.. limits.Where(one => one.Enabled).Select(one => LimitImpact.Of(one, before, after, now))]);

    private static ImmutableArray<FieldError> NoPrice(ProposedTrade trade) => Refusals.Unless(
        false, "price", trade.Price, $"a price, as none is known for {trade.Symbol}");
}
