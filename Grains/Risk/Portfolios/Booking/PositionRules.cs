using Risk.Metrics;

namespace Risk.Portfolios;

/// <summary>A position as a user states it.</summary>
public sealed record StatedPosition(string Symbol, decimal Quantity, decimal? AveragePrice);

/// <summary>Replaces all positions at once.</summary>
public static class PositionRules
{
    public const int MaxPositions = 10_000;

    /// <summary>
    /// Corrects what is held. It is no trade: the day's P&amp;L is then that of the new positions, as if always held,
    /// and the recorded NAVs count the change as no return. Where it cannot be valued, they start anew.
    /// </summary>
    /// <param name="stated">A quantity of zero is left out; a symbol may come once.</param>
    public static Change Replace(
        Portfolio portfolio, ImmutableArray<StatedPosition> stated, MarketView market)
    {
        if (Validate(stated) is { IsEmpty: false } errors)
            return new Change.Invalid(errors);
        ImmutableSortedDictionary<string, OpenPosition> positions = stated
            .Where(one => one.Quantity != 0)
            .ToImmutableSortedDictionary(
                one => one.Symbol, one => new OpenPosition(one.Quantity, one.AveragePrice), StringComparer.Ordinal);
        if (positions.SequenceEqual(portfolio.Positions))
            return new Change.Unchanged();
        double? change = Value(positions, market) - Value(portfolio.Positions, market);
        return new Change.Done(portfolio with
        {
            Positions = positions,
            Activity = portfolio.Activity.WithoutTrades(),
            Navs = change is null
                ? NavHistory.Empty
                : portfolio.Navs with { Restated = portfolio.Navs.Restated + change.Value },
        });
    }

    private static double? Value(ImmutableSortedDictionary<string, OpenPosition> positions, MarketView market)
    {
        double value = 0;
        foreach ((string symbol, OpenPosition position) in positions)
        {
            if (!market.Prices.TryGetValue(symbol, out double price))
                return null;
            value += (double)position.Quantity * price;
        }
        return value;
    }

    private static ImmutableArray<FieldError> Validate(ImmutableArray<StatedPosition> stated) =>
    [
        .. Refusals.Unless(
            stated.Length <= MaxPositions, "positions", stated.Length, $"at most {MaxPositions} positions"),
        .. stated.SelectMany((one, i) => Validate(one, $"positions[{i}].")),
        .. stated.Select((one, i) => (one.Symbol, Index: i)).GroupBy(one => one.Symbol)
            .SelectMany(same => same.Skip(1))
            .SelectMany(again => Refusals.Unless(
                false, $"positions[{again.Index}].symbol", again.Symbol, "each symbol once")),
    ];

    private static ImmutableArray<FieldError> Validate(StatedPosition one, string at) =>
    [
        .. Refusals.Unless(Ids.IsValid(one.Symbol), at + "symbol", one.Symbol, Ids.Form),
        .. Refusals.Unless(
            Amounts.Fits(one.Quantity, Amounts.MaxUnits),
            at + "quantity", one.Quantity, "-10^12 to 10^12 with at most 8 decimals"),
        .. Refusals.Unless(
            one.AveragePrice is not { } price || (price > 0 && Amounts.Fits(price, Amounts.MaxUnits)),
            at + "average_price", one.AveragePrice, "above 0, at most 10^12, with at most 8 decimals, or null"),
    ];
}
