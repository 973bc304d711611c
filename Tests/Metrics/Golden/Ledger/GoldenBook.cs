using Risk.Metrics;

namespace Risk.Tests.Metrics.Golden.Ledger;

/// <summary>A book that holds something, at prices for which there are expected values.</summary>
internal sealed record GoldenBook(GoldenNode Expected, PreparedBook Prepared, Pricing Pricing)
{
    public ScenarioBook Scenarios => ScenarioBook.Of(Prepared, Pricing).Value!;

    /// <summary>P1 to P5, or eustockmarkets.</summary>
    public string Id => Expected.Path.Split('/')[^2];

    /// <summary>Pro-forma returns on NAV, oldest first.</summary>
    public double[] Returns => Array.ConvertAll(Scenarios.Profits, profit => profit / Scenarios.Nav);

    /// <summary>Returns of the history of what is held, oldest first.</summary>
    public double[] HeldReturns =>
        RealisedSeries.Of(Prepared.Book, Prepared.Window, NavHistory.Empty, Prepared.Settings.MinCloses).Returns!;

    /// <summary>Five synthetic books at closes and live prices; real indices on all closes and on the newest.</summary>
    public static IEnumerable<GoldenBook> All(GoldenNode root)
    {
        Dictionary<string, CloseSeries> closes = GoldenMarket.Closes();
        foreach ((string id, Book book) in GoldenMarket.Books().Where(one => !one.Book.IsEmpty))
        {
            PreparedBook prepared = PreparedBook.Of(book, closes, NavHistory.Empty, CalculationSettings.Default);
            yield return At(root["portfolios"][id]["close"], prepared, GoldenMarket.NoTicks);
            yield return At(root["portfolios"][id]["live"], prepared, GoldenMarket.LiveTicks());
        }
        yield return Eu(root["eustockmarkets"]["full"], EuMarket.AllCloses);
        yield return Eu(root["eustockmarkets"]["last756"], CalculationSettings.Default);
    }

    private static GoldenBook Eu(GoldenNode expected, CalculationSettings settings) =>
        At(expected, EuMarket.Book(EuMarket.Symbols, settings), GoldenMarket.NoTicks);

    private static GoldenBook At(
        GoldenNode expected, PreparedBook prepared, IReadOnlyDictionary<string, Quote> ticks) =>
        new(expected, prepared, Pricing.Of(prepared, ticks, GoldenMarket.Now));
}
