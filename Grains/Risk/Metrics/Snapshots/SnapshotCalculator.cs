namespace Risk.Metrics;

/// <summary>Computes every metric of a book, by the definitions in <see cref="MetricCatalog"/>.</summary>
public static class SnapshotCalculator
{
    /// <summary>The whole calculation, from the book and its history.</summary>
    public static Snapshot Compute(
        Book book,
        IReadOnlyDictionary<string, Quote> ticks,
        IReadOnlyDictionary<string, CloseSeries> closes,
        NavHistory recorded,
        CalculationSettings settings,
        DateTimeOffset now) =>
        Compute(PreparedBook.Of(book, closes, recorded, settings), ticks, now);

    /// <summary>The part that a tick changes.</summary>
    /// <param name="book">Prepared when its holdings or closes last changed.</param>
    /// <param name="ticks">The newest tick by symbol; a symbol without one is priced at its newest close.</param>
    /// <param name="now">For staleness.</param>
    public static Snapshot Compute(PreparedBook book, IReadOnlyDictionary<string, Quote> ticks, DateTimeOffset now)
    {
        Pricing pricing = Pricing.Of(book, ticks, now);
        MetricSet metrics = pricing.Missing.IsEmpty ? Priced(book, pricing) : book.Base;
        return new(StatusOf(book, pricing), book.Realised.From, metrics)
        {
            AsOf = pricing.AsOf,
            OldestArrival = pricing.OldestArrival,
            StaleSymbols = pricing.Stale,
            MissingSymbols = pricing.Missing,
        };
    }

    private static SnapshotStatus StatusOf(PreparedBook book, Pricing pricing) =>
        !pricing.Missing.IsEmpty ? SnapshotStatus.Incomplete
        : !book.HasHistory ? SnapshotStatus.NoHistory
        : !pricing.Stale.IsEmpty ? SnapshotStatus.Stale
        : SnapshotStatus.Ok;

    private static MetricSet Priced(PreparedBook book, Pricing pricing)
    {
        Valuation value = Valuation.Of(book.Book.Cash, pricing.MarketValues);
        MetricSet metrics = WithValue(book.Base, book, value);
        metrics = WithProfit(metrics, book, pricing, value);
        return WithScenarios(metrics, book, pricing, value);
    }

    private static MetricSet WithValue(MetricSet metrics, PreparedBook book, in Valuation value) => metrics with
    {
        Nav = value.Nav,
        ExposureLong = value.Long,
        ExposureShort = value.Short,
        ExposureGross = value.Gross,
        ExposureNet = value.Net,
        LeverageRatio = value.ToNav(value.Gross),
        NetLeverage = value.ToNav(value.Net),
        CurrentDrawdown = book.Realised.CurrentDrawdown(value.Nav),
        MaxPosition = book.Book.IsEmpty ? 0 : value.ToNav(value.Largest),
        Hhi = value.Hhi,
        EffectivePositions = value.EffectivePositions,
        MarginUsage = value.ToNav(book.Book.Maintenance.Required(value)),
    };

    private static MetricSet WithProfit(MetricSet metrics, PreparedBook book, Pricing pricing, in Valuation value)
    {
        if (!book.Book.ActiveSymbols.Any())
            return metrics with { DailyPnl = 0, DailyPnlPct = value.ToNav(0) };
        if (book.ReferenceBefore(pricing.MarketDay) is not { } reference)
            return metrics;
        double profit = reference.ProfitTo(value.Nav);
        return metrics with { DailyPnl = profit, DailyPnlPct = reference.Nav > 0 ? profit / reference.Nav : null };
    }

    private static MetricSet WithScenarios(MetricSet metrics, PreparedBook book, Pricing pricing, in Valuation value)
    {
        if (book.Book.IsEmpty)
            return metrics.WithoutRisk(book.Betas is null ? null : 0);
        if (!book.HasHistory)
            return metrics;
        double[] profits = Scenarios.Profits(pricing.MarketValues, book.Window.Returns);
        TailEstimator tails = new(book.VarMethod, profits);
        TailEstimate p95 = tails.At(Tail.P95), p975 = tails.At(Tail.P975), p99 = tails.At(Tail.P99);
        return metrics with
        {
            Var95 = value.ToNav(p95.ValueAtRisk),
            Var975 = value.ToNav(p975.ValueAtRisk),
            Var99 = value.ToNav(p99.ValueAtRisk),
            Cvar95 = value.ToNav(p95.Shortfall),
            Cvar975 = value.ToNav(p975.Shortfall),
            Cvar99 = value.ToNav(p99.Shortfall),
            Var99Amount = p99.ValueAtRisk,
            Cvar975Amount = p975.Shortfall,
            Volatility = value.ToNav(Volatility.Annual(profits)!.Value),
            EwmaVolatility = value.ToNav(Volatility.EwmaAnnual(profits)!.Value),
            Beta = BetaOf(book.Betas, pricing.MarketValues, value),
        };
    }

    private static double? BetaOf(double[]? betas, double[] marketValues, in Valuation value)
    {
        if (betas is null)
            return null;
        double sum = 0;
        for (int i = 0; i < betas.Length; i++)
            sum += betas[i] * marketValues[i];
        return value.ToNav(sum);
    }
}
