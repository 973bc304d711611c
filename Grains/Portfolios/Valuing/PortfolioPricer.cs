using Risk.Grains.Prices;
using Risk.Grains.Settings;
using Risk.Metrics;
using Risk.Portfolios;
using Risk.Prices;

namespace Risk.Grains.Portfolios;

/// <summary>Values one portfolio with the silo's prices; what a tick cannot change is computed once.</summary>
internal sealed class PortfolioPricer(IPriceBoard board, ICloseHistory history, GrainSettings settings)
{
    private readonly CalculationSettings calculation = new()
    {
        VarMethod = settings.VarMethod,
        StaleAfter = settings.StaleAfter,
        Days = new(settings.MarketTimeZone),
    };

    private PreparedBook? prepared;
    private Portfolio? preparedOf;
    private CloseBook? preparedWith;
    private LiveBook? live;
    private DateTimeOffset computedAt;

    public MarketDays Days => calculation.Days;

    /// <summary>The portfolio as it stands now, for questions that look at it more than once.</summary>
    /// <param name="others">Symbols that are asked about and not held.</param>
    public Sight Look(Portfolio portfolio, DateTimeOffset now, params IEnumerable<string> others)
    {
        PreparedBook book = Prepare(portfolio);
        Dictionary<string, Quote> ticks = new(StringComparer.Ordinal);
        foreach (string symbol in book.Book.ActiveSymbols.Union(others))
        {
            if (board.Ticks.TryGetValue(symbol, out Quote tick))
                ticks[symbol] = tick;
        }
        return new(portfolio, book, ticks, preparedWith!.Series, now);
    }

    public PreparedBook Prepare(Portfolio portfolio)
    {
        CloseBook closes = history.Current;
        if (prepared is null || preparedOf != (object)portfolio || preparedWith != (object)closes)
        {
            prepared = PreparedBook.Of(portfolio.ToBook(), closes.Series, portfolio.Navs, calculation);
            (preparedOf, preparedWith, live) = (portfolio, closes, null);
        }
        return prepared;
    }

    /// <summary>Follows the ticks since the last time; after a change, and now and then, computes anew.</summary>
    public Snapshot Price(Portfolio portfolio, DateTimeOffset now)
    {
        PreparedBook book = Prepare(portfolio);
        if (live is not null && now - computedAt < settings.RefreshInterval)
        {
            live.Revalue(board.Ticks);
        }
        else
        {
            live ??= new(book);
            live.Compute(board.Ticks);
            computedAt = now;
        }
        return live.Snapshot(now);
    }

    /// <summary>The newest tick of each symbol held that has one, to be stored.</summary>
    public ImmutableArray<StoredTick> Ticks(Portfolio portfolio) =>
    [
        .. from symbol in portfolio.Positions.Keys
           where board.Ticks.ContainsKey(symbol)
           let tick = board.Ticks[symbol]
           select new StoredTick(symbol, tick.Price, tick.At, tick.ArrivedAt),
    ];

    /// <summary>The board knows no older ticks than these from now on.</summary>
    public void Recall(ImmutableArray<StoredTick> ticks)
    {
        foreach (StoredTick tick in ticks)
            board.Recall(tick.Symbol, tick.Price, tick.At, tick.ArrivedAt);
    }

    /// <summary>The newest price of each symbol held, and of others; and the day of the newest of those held.</summary>
    public MarketView Market(Portfolio? portfolio, params IEnumerable<string> others)
    {
        string[] held = [.. portfolio?.Positions.Keys ?? []];
        Dictionary<string, double> prices = new(StringComparer.Ordinal);
        foreach (string symbol in held.Union(others))
        {
            if (Source(symbol).Price is { } price)
                prices[symbol] = price;
        }
        return new(held.Max(symbol => Source(symbol).Day), prices);
    }

    private PriceSource Source(string symbol) => new(
        board.Ticks.TryGetValue(symbol, out Quote tick) ? tick : null,
        history.Current.Series.GetValueOrDefault(symbol)?.Last);
}
