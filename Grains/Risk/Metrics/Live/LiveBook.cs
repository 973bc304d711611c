namespace Risk.Metrics;

/// <summary>A book and its metrics, kept up to date tick by tick. Nothing is allocated but a snapshot.</summary>
/// <remarks>
/// The metrics are a function of the book and its prices alone: to the last bit they are those of a new one, whatever
/// ticks have led there. Holdings or closes that change need a new one. Not for several threads.
/// </remarks>
public sealed class LiveBook
{
    // By measurement: what a group of books takes of a block of days stays in a core's second cache.
    private const int BlockDays = 384;
    private const int GroupBooks = 64;

    private readonly PreparedBook book;
    private readonly PriceSheet prices;
    private readonly LiveScenarios? scenarios;
    private MetricSet metrics;

    public LiveBook(PreparedBook book)
    {
        this.book = book;
        prices = new(book);
        scenarios = book is { HasHistory: true, Book.IsEmpty: false }
            ? new(book.Window.Returns, book.Window.LargestReturn)
            : null;
        metrics = book.Base;
    }

    /// <summary>Those of the prices last taken; a book without prices has the ones that none can change.</summary>
    public ref readonly MetricSet Metrics => ref metrics;

    /// <summary>Takes the newest prices; scenarios move by those that have changed.</summary>
    /// <param name="ticks">The newest tick by symbol; a symbol without one is priced at its newest close.</param>
    public void Revalue(IReadOnlyDictionary<string, Quote> ticks)
    {
        prices.Take(ticks);
        scenarios?.Follow(prices.MarketValues);
        metrics = Measure();
    }

    /// <summary>Takes the newest prices and computes all of it anew.</summary>
    /// <param name="ticks">As <see cref="Revalue"/>.</param>
    public void Compute(IReadOnlyDictionary<string, Quote> ticks)
    {
        prices.Take(ticks);
        scenarios?.Compute(prices.MarketValues);
        metrics = Measure();
    }

    /// <summary>Computes many books anew over one history, as <see cref="Compute"/> does each, but faster.</summary>
    /// <param name="books">Each once.</param>
    /// <param name="ticks">As <see cref="Revalue"/>.</param>
    /// <remarks>A blocked matrix product: a group of books fetches the returns of a block of days once.</remarks>
    public static void ComputeAll(ReadOnlySpan<LiveBook> books, IReadOnlyDictionary<string, Quote> ticks)
    {
        for (; !books.IsEmpty; books = books[Math.Min(GroupBooks, books.Length)..])
            ComputeGroup(books[..Math.Min(GroupBooks, books.Length)], ticks);
    }

    private static void ComputeGroup(ReadOnlySpan<LiveBook> books, IReadOnlyDictionary<string, Quote> ticks)
    {
        int days = 0;
        foreach (LiveBook book in books)
        {
            book.prices.Take(ticks);
            book.scenarios?.Take(book.prices.MarketValues);
            days = Math.Max(days, book.scenarios?.Profits.Length ?? 0);
        }
        for (int back = 0; back < days; back += BlockDays)
        {
            foreach (LiveBook book in books)
                book.scenarios?.ComputeBlock(back, BlockDays);
        }
        foreach (LiveBook book in books)
            book.metrics = book.Measure();
    }

    /// <summary>All that is known as of the prices last taken.</summary>
    /// <param name="now">For staleness.</param>
    public Snapshot Snapshot(DateTimeOffset now)
    {
        Pricing pricing = prices.ToPricing(now);
        return new(StatusOf(pricing), book.Realised.From, metrics)
        {
            AsOf = pricing.AsOf,
            OldestArrival = pricing.OldestArrival,
            Drawdown = book.Drawdown?.At(metrics.CurrentDrawdown),
            StaleSymbols = pricing.Stale,
            MissingSymbols = pricing.Missing,
        };
    }

    private SnapshotStatus StatusOf(Pricing pricing) =>
        !pricing.Missing.IsEmpty ? SnapshotStatus.Incomplete
        : !book.HasHistory ? SnapshotStatus.NoHistory
        : !pricing.Stale.IsEmpty ? SnapshotStatus.Stale
        : SnapshotStatus.Ok;

    private MetricSet Measure() => prices.IsComplete
        ? SnapshotCalculator.Measure(book, prices, scenarios is null ? [] : scenarios.Profits)
        : book.Base;
}
