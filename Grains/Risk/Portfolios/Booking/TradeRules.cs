using Risk.Metrics;

namespace Risk.Portfolios;

/// <summary>Books trades: cash, position and average price move, each trade once.</summary>
public static class TradeRules
{
    public static Change Book(Portfolio portfolio, Trade trade, MarketView market)
    {
        if (Validate(trade) is { IsEmpty: false } errors)
            return new Change.Invalid(errors);
        if (portfolio.Booked.IsRepeat(trade.Id, trade.Content) is { } same)
            return same ? new Change.Unchanged() : new Change.Conflict(
                $"Execution {trade.Id} is booked with another symbol, side, quantity or price.");
        OpenPosition? position = Add(portfolio.Positions.GetValueOrDefault(trade.Symbol), trade);
        decimal cash = portfolio.Cash + trade.Cash;
        if (Math.Abs(cash) > Amounts.MaxMoney || Math.Abs(position?.Quantity ?? 0) > Amounts.MaxUnits)
            return new Change.Conflict(
                $"Execution {trade.Id} would bring cash beyond 10^18 or the position beyond 10^12.");
        return new Change.Done(portfolio with
        {
            Cash = cash,
            Positions = position is null
                ? portfolio.Positions.Remove(trade.Symbol)
                : portfolio.Positions.SetItem(trade.Symbol, position),
            Activity = portfolio.Activity.AddTrade(
                market.DayOf(trade.Date), new(trade.Symbol, trade.Signed, trade.Cash, trade.At)),
            Booked = portfolio.Booked.With(trade.Id, trade.Content),
        });
    }

    /// <summary>The position after the trade; null when it is closed.</summary>
    /// <remarks>
    /// The average price moves when the position grows, stays when it shrinks, and is the trade's own when it opens
    /// or turns from long to short. An average that is not known stays so until then.
    /// </remarks>
    internal static OpenPosition? Add(OpenPosition? before, Trade trade)
    {
        decimal held = before?.Quantity ?? 0, after = held + trade.Signed;
        if (after == 0)
            return null;
        if (held == 0 || Math.Sign(after) != Math.Sign(held))
            return new(after, trade.Price);
        bool grows = Math.Sign(trade.Signed) == Math.Sign(held);
        return new(after, grows ? Average(before!, trade, after) : before!.AveragePrice);
    }

    private static decimal? Average(OpenPosition before, Trade trade, decimal after) =>
        before.AveragePrice is not { } average
            ? null
            : decimal.Round(average + (trade.Price - average) * (trade.Signed / after), Amounts.Decimals);

    private static ImmutableArray<FieldError> Validate(Trade trade) =>
    [
        .. Refusals.Unless(Ids.IsValid(trade.Id), "execution_id", trade.Id, Ids.Form),
        .. Refusals.Unless(Ids.IsValid(trade.Symbol), "symbol", trade.Symbol, Ids.Form),
        .. Refusals.Unless(Enum.IsDefined(trade.Side), "side", trade.Side, "buy or sell"),
        .. Refusals.Unless(
            trade.Quantity > 0 && Amounts.Fits(trade.Quantity, Amounts.MaxUnits),
            "quantity", trade.Quantity, "above 0, at most 10^12, with at most 8 decimals"),
        .. Refusals.Unless(
            trade.Price > 0 && Amounts.Fits(trade.Price, Amounts.MaxUnits),
            "price", trade.Price, "above 0, at most 10^12, with at most 8 decimals"),
    ];
}
