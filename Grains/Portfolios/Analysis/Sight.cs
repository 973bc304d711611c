using Risk.Metrics;
using Risk.Portfolios;
using Risk.PreTrade;

namespace Risk.Grains.Portfolios;

/// <summary>A portfolio at one moment: nothing that the market does later is in it.</summary>
/// <param name="Ticks">The newest of each symbol in question.</param>
/// <param name="Closes">By symbol; the book is prepared with them.</param>
internal sealed record Sight(
    Portfolio Portfolio,
    PreparedBook Book,
    IReadOnlyDictionary<string, Quote> Ticks,
    IReadOnlyDictionary<string, CloseSeries> Closes,
    DateTimeOffset Now)
{
    // Twenty years: more would be of another world, and has to be sorted at each request.
    private const int LongestHistory = 5040;

    public Pricing Pricing { get; } = Pricing.Of(Book, Ticks, Now);

    /// <summary>Null when a price is missing.</summary>
    public double? Nav => Pricing.Missing.IsEmpty ? Valuation.Of(Book.Book.Cash, Pricing.MarketValues).Nav : null;

    public KnownMarket Market => new(Ticks, Closes, Book.Settings, Now);

    /// <summary>Past days of the window that snapshots go by.</summary>
    public Answer<ScenarioBook> Scenarios => ScenarioBook.Of(Book, Pricing);

    /// <summary>Past days as far back as all positions have closes.</summary>
    public Answer<ScenarioBook> AllScenarios => Scenarios.Then(usual =>
    {
        CloseSeries[] series = [.. usual.Symbols.Select(symbol => Closes[symbol])];
        return ScenarioBook.Of(
            usual.Symbols, usual.MarketValues, ReturnWindow.Of(series, LongestHistory), Book.Book.Cash);
    });
}
