namespace Risk.Portfolios;

/// <summary>Creates a portfolio and changes what it is.</summary>
public static class TermsRules
{
    /// <param name="now">Null to create it.</param>
    /// <param name="id">Its name, unless one is given.</param>
    /// <param name="date">Today, in the market's time zone: a change of cash is a flow of that date.</param>
    public static Change Put(Portfolio? now, string id, TermsChange change, DateOnly date, MarketView market)
    {
        if (TermsValidation.Validate(change) is { IsEmpty: false } errors)
            return new Change.Invalid(errors);
        if (now is null)
            return new Change.Done(new() { Terms = Apply(Terms.Default(id), change), Cash = change.Cash ?? 0 });
        Portfolio next = now with { Terms = Apply(now.Terms, change) };
        if (change.Cash is { } cash && cash != now.Cash)
            return FlowRules.Book(next, null, cash - now.Cash, date, market);
        return next.Terms == now.Terms ? new Change.Unchanged() : new Change.Done(next);
    }

    public static Change SetMargin(Portfolio now, Margins margin) =>
        TermsValidation.Validate(margin, "") is { IsEmpty: false } errors ? new Change.Invalid(errors)
        : margin == now.Terms.Margin ? new Change.Unchanged()
        : new Change.Done(now with { Terms = now.Terms with { Margin = margin } });

    private static Terms Apply(Terms terms, TermsChange change) => new(
        change.Name ?? terms.Name,
        change.BaseCurrency ?? terms.BaseCurrency,
        change.AccountId ?? terms.AccountId,
        change.Desk ?? terms.Desk,
        change.Benchmark ?? terms.Benchmark,
        change.RiskFreeAnnual ?? terms.RiskFreeAnnual,
        change.Margin ?? terms.Margin,
        change.VarMethod is { } method ? method.Method : terms.VarMethod);
}
