using Risk.Metrics;
using Risk.Portfolios;
using Risk.Prices;

namespace Risk.PreTrade;

/// <summary>A trade that someone considers.</summary>
/// <param name="Quantity">Units; positive to buy, negative to sell.</param>
/// <param name="Price">Base currency per unit; null: the newest price of the symbol.</param>
public sealed record ProposedTrade(string Symbol, decimal Quantity, decimal? Price = null)
{
    /// <summary>What is wrong with it by itself; empty when nothing is.</summary>
    internal ImmutableArray<FieldError> Validate() =>
    [
        .. Refusals.Unless(Ids.IsValid(Symbol), "symbol", Symbol, Ids.Form),
        .. Refusals.Unless(
            Quantity != 0 && Amounts.Fits(Quantity, Amounts.MaxUnits),
            "quantity", Quantity, "-10^12 to 10^12, not 0, with at most 8 decimals; negative to sell"),
        .. Refusals.Unless(
            Price is not { } price || (price > 0 && Amounts.Fits(price, Amounts.MaxUnits)),
            "price", Price, "above 0, at most 10^12, with at most 8 decimals, or null for the newest"),
    ];

    internal Trade At(decimal price, DateOnly date) => new(
        "what-if", Symbol, Quantity < 0 ? TradeSide.Sell : TradeSide.Buy, Math.Abs(Quantity), price, date);
}

/// <summary>What is known of the market when a trade is considered.</summary>
/// <param name="Ticks">The newest tick by symbol.</param>
/// <param name="Closes">Close history by symbol.</param>
/// <param name="Settings">How portfolios are calculated.</param>
public sealed record KnownMarket(
    IReadOnlyDictionary<string, Quote> Ticks,
    IReadOnlyDictionary<string, CloseSeries> Closes,
    CalculationSettings Settings,
    DateTimeOffset Now)
{
    /// <summary>A portfolio's metrics in this market.</summary>
    public Snapshot Value(Portfolio portfolio) =>
        SnapshotCalculator.Compute(portfolio.ToBook(), Ticks, Closes, portfolio.Navs, Settings, Now);

    /// <summary>Day of the newest price of what is held; no prices, as booking needs none.</summary>
    internal MarketView View(Portfolio portfolio)
    {
        DateOnly? day = portfolio.Positions.Keys.Max(symbol => Source(symbol).Day);
        return new(day, ImmutableDictionary<string, double>.Empty);
    }

    /// <summary>Newest price of a symbol, to the decimals of an amount; null when none fits one.</summary>
    internal decimal? Price(string symbol) =>
        Source(symbol).Price is { } price && price > 0 && price <= (double)Amounts.MaxUnits
            ? decimal.Round((decimal)price, Amounts.Decimals)
            : null;

    /// <summary>This market where a symbol that has no price is worth what is paid for it.</summary>
    internal KnownMarket With(string symbol, decimal price, DateOnly day) => Price(symbol) is not null
        ? this
        : this with
        {
            Ticks = new Dictionary<string, Quote>(Ticks, StringComparer.Ordinal)
            {
                [symbol] = new((double)price, day, Now, Now),
            },
        };

    internal DateOnly Today => Settings.Days.DayOf(Now);

    private PriceSource Source(string symbol) =>
        new(Ticks.TryGetValue(symbol, out Quote tick) ? tick : null, Closes.GetValueOrDefault(symbol)?.Last);
}
