namespace Risk.Metrics;

/// <summary>What a portfolio holds, as the calculation needs it: exact amounts turned into doubles once.</summary>
/// <param name="Holdings">Open positions, none of them zero, each symbol once.</param>
/// <param name="Cash">Base currency, negative when borrowed.</param>
public sealed record Book(ImmutableArray<Holding> Holdings, double Cash)
{
    /// <summary>Share of market value to be held as maintenance margin.</summary>
    public MaintenanceRates Maintenance { get; init; } = new(Long: 0.25, Short: 0.3);

    /// <summary>Symbol that beta is measured against; without one, beta is undefined.</summary>
    public string? Benchmark { get; init; }

    /// <summary>Risk-free rate by the year, 0.02 for 2 %.</summary>
    public double RiskFreeAnnual { get; init; }

    /// <summary>How its tails are estimated; null: as the calculation's settings say.</summary>
    public VarMethod? VarMethod { get; init; }

    /// <summary>Trades and external flows of the latest days.</summary>
    public ImmutableArray<DayActivity> Activity { get; init; } = [];

    public bool IsEmpty => Holdings.IsEmpty;

    /// <summary>Symbols that are held now or were at the close of a day with activity.</summary>
    public IEnumerable<string> ActiveSymbols => Holdings.Select(one => one.Symbol).Union(
        Activity.SelectMany(day => day.Trades).Where(trade => trade.Quantity != 0).Select(trade => trade.Symbol));

    /// <summary>As it stood at a close: without what was traded and paid in on later days.</summary>
    public Book At(DateOnly close)
    {
        DayActivity[] later = [.. Activity.Where(day => day.Day > close)];
        DayTrade[] trades = [.. later.SelectMany(day => day.Trades)];
        ILookup<string, DayTrade> bySymbol = trades.ToLookup(trade => trade.Symbol);
        Dictionary<string, double> held = Holdings.ToDictionary(one => one.Symbol, one => one.Quantity);
        return this with
        {
            Holdings =
            [
                .. from symbol in held.Keys.Union(bySymbol.Select(one => one.Key))
                   let traded = (double)bySymbol[symbol].Sum(trade => trade.Quantity)
                   let quantity = held.GetValueOrDefault(symbol) - traded
                   where quantity != 0
                   select new Holding(symbol, quantity),
            ],
            Cash = Cash - (double)(later.Sum(day => day.Flow) + trades.Sum(trade => trade.Cash)),
            Activity = [.. Activity.Where(day => day.Day <= close)],
        };
    }
}

/// <summary>A position: a signed number of units, negative when short.</summary>
public readonly record struct Holding(string Symbol, double Quantity);

/// <summary>Maintenance margin as a share of the market value, 0.25 for 25 %.</summary>
public readonly record struct MaintenanceRates(double Long, double Short)
{
    /// <summary>Margin that the positions need, in base currency.</summary>
    public double Required(in Valuation value) => Long * value.Long + Short * value.Short;
}
