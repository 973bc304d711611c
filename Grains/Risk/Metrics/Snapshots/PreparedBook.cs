namespace Risk.Metrics;

/// <summary>A book and all that changes only with its holdings or its closes, so that a tick costs little.</summary>
/// <param name="Book">What is held.</param>
/// <param name="Settings">How it is calculated.</param>
/// <param name="LastCloses">The newest close of each holding.</param>
/// <param name="Window">Common history of the holdings.</param>
/// <param name="Betas">Of each holding to the benchmark; null without enough common history with it.</param>
/// <param name="References">The newest two closes for the day's P&amp;L; newest first.</param>
/// <param name="Realised">Series of the realised metrics.</param>
/// <param name="Base">The metrics that no price can change.</param>
public sealed record PreparedBook(
    Book Book,
    CalculationSettings Settings,
    ImmutableArray<Close?> LastCloses,
    ReturnWindow Window,
    double[]? Betas,
    ImmutableArray<ReferenceNav> References,
    RealisedSeries Realised,
    MetricSet Base)
{
    /// <param name="book">What is held.</param>
    /// <param name="closes">Close history by symbol.</param>
    /// <param name="recorded">NAVs recorded so far.</param>
    /// <param name="settings">How to calculate.</param>
    public static PreparedBook Of(
        Book book,
        IReadOnlyDictionary<string, CloseSeries> closes,
        NavHistory recorded,
        CalculationSettings settings)
    {
        CloseSeries?[] series = [.. book.Holdings.Select(one => closes.GetValueOrDefault(one.Symbol))];
        ReturnWindow window = ReturnWindow.Of(series, settings.WindowCloses);
        RealisedSeries realised = RealisedSeries.Of(book, window, recorded, settings.MinCloses);
        return new(
            book,
            settings,
            [.. series.Select(one => one?.Last)],
            window,
            BetasOf(series, book.Benchmark is { } name ? closes.GetValueOrDefault(name) : null, settings),
            ReferenceNav.Newest(book, closes),
            realised.WithoutReturns(),
            RealisedMetrics.Of(book, realised))
        {
            Drawdown = DrawdownDays.Of(realised),
        };
    }

    /// <summary>The scenarios can be relied on: nothing is held, or there is enough common history.</summary>
    public bool HasHistory => Book.IsEmpty || Window.Dates.Length >= Settings.MinCloses;

    /// <summary>Something is held, or was at the close of a day with activity.</summary>
    public bool IsActive { get; } = Book.ActiveSymbols.Any();

    /// <summary>When its drawdowns were, at closes; null when not known.</summary>
    public DrawdownDays? Drawdown { get; init; }

    /// <summary>How the tails are estimated: the book's own method, else the setting.</summary>
    public VarMethod VarMethod => Book.VarMethod ?? Settings.VarMethod;

    /// <summary>The base of the P&amp;L of a market day: the newest close before it. Null when there is none.</summary>
    /// <param name="marketDay">Null when all was sold: then the day of the newest trade counts.</param>
    public ReferenceNav? ReferenceBefore(DateOnly? marketDay)
    {
        marketDay ??= Book.Activity.Max(activity => activity.Day);
        foreach (ReferenceNav reference in References)
        {
            if (reference.Day < marketDay)
                return reference;
        }
        return null;
    }

    private static double[]? BetasOf(CloseSeries?[] series, CloseSeries? benchmark, CalculationSettings settings) =>
        BetasOf(ReturnWindow.Of([.. series, benchmark], settings.WindowCloses), settings.MinCloses);

    /// <param name="window">Of the holdings and, last, the benchmark.</param>
    internal static double[]? BetasOf(ReturnWindow window, int minCloses)
    {
        if (window.Dates.Length < minCloses)
            return null;
        double?[] betas =
            [.. window.Returns[..^1].Select(returns => Beta.Of(returns.Span, window.Returns[^1].Span))];
        return betas.Contains(null) ? null : Array.ConvertAll(betas, beta => beta!.Value);
    }
}
