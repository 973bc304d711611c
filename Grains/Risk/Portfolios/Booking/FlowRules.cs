namespace Risk.Portfolios;

/// <summary>Books what owners pay in or take out. It is no profit and no loss.</summary>
public static class FlowRules
{
    /// <param name="id">The same id twice is one flow; null for a flow without one.</param>
    /// <param name="amount">Base currency; negative when taken out.</param>
    /// <param name="date">When, in the market's time zone.</param>
    public static Change Book(Portfolio portfolio, string? id, decimal amount, DateOnly date, MarketView market)
    {
        if (Validate(id, amount) is { IsEmpty: false } errors)
            return new Change.Invalid(errors);
        string[] content = ["flow", Amounts.Text(amount)];
        string? key = id is null ? null : "flow " + id;
        if (key is not null && portfolio.Booked.IsRepeat(key, content) is { } same)
            return same ? new Change.Unchanged() : new Change.Conflict($"Flow {id} is booked with another amount.");
        if (Math.Abs(portfolio.Cash + amount) > Amounts.MaxMoney)
            return new Change.Conflict("The flow would bring cash beyond 10^18.");
        return new Change.Done(portfolio with
        {
            Cash = portfolio.Cash + amount,
            Activity = portfolio.Activity.AddFlow(market.DayOf(date), amount),
            Booked = key is null ? portfolio.Booked : portfolio.Booked.With(key, content),
        });
    }

    private static ImmutableArray<FieldError> Validate(string? id, decimal amount) =>
    [
        .. Refusals.Unless(id is null || Ids.IsValid(id), "flow_id", id, Ids.Form),
        .. Refusals.Unless(
            amount != 0 && Amounts.Fits(amount, Amounts.MaxMoney),
            "amount", amount, "-10^18 to 10^18, not 0, with at most 8 decimals"),
    ];
}
