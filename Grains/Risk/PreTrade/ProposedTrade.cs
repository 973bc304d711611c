using Risk.Metrics;
using Risk.Portfolios;
using Risk.Prices;

namespace Risk.PreTrade;

/// <summary>A trade that someone considers.</summary>
/// <param name="Quantity">Units; positive to buy, negative to sell.</param>
/// <param name="Price">Base currency per unit; null: the newest price of the symbol.</param>
public sealed record ProposedTrade(string Symbol, decimal Quantity, decimal? Price = null)
{
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

    internal DateOnly Today => Settings.Days.DayOf(Now);

    private PriceSource Source(string symbol) =>
        new(Ticks.TryGetValue(symbol, out Quote tick) ? tick : null, Closes.GetValueOrDefault(symbol)?.Last);
}
