using System.Buffers;

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
        LiveBook live = new(book);
        live.Compute(ticks);
        return live.Snapshot(now);
    }

    /// <summary>The metrics of a book of which every holding has a price.</summary>
    /// <param name="book">Prepared when its holdings or closes last changed.</param>
    /// <param name="prices">Of its holdings.</param>
    /// <param name="profits">By scenario day; empty when the book is, or has no history.</param>
    internal static MetricSet Measure(PreparedBook book, PriceSheet prices, ReadOnlySpan<double> profits)
    {
        Valuation value = Valuation.Of(book.Book.Cash, prices.MarketValues);
        MetricSet metrics = WithProfit(WithValue(book.Base, book, value), book, prices.MarketDay, value);
        if (book.Book.IsEmpty)
            return metrics.WithoutRisk(book.Betas is null ? null : 0);
        return profits.IsEmpty ? metrics : WithScenarios(metrics, book, prices.MarketValues, profits, value);
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

    private static MetricSet WithProfit(
        MetricSet metrics, PreparedBook book, DateOnly? marketDay, in Valuation value)
    {
        if (!book.IsActive)
            return metrics with { DailyPnl = 0, DailyPnlPct = value.ToNav(0) };
        if (book.ReferenceBefore(marketDay) is not { } reference)
            return metrics;
        double profit = reference.ProfitTo(value.Nav);
        return metrics with { DailyPnl = profit, DailyPnlPct = reference.Nav > 0 ? profit / reference.Nav : null };
    }

    private static MetricSet WithScenarios(
        MetricSet metrics,
        PreparedBook book,
        ReadOnlySpan<double> marketValues,
        ReadOnlySpan<double> profits,
        in Valuation value)
    {
        double[] scratch = ArrayPool<double>.Shared.Rent(TailEstimator.ScratchFor(profits.Length));
        TailEstimator tails = new(book.VarMethod, profits, scratch);
        TailEstimate p95 = tails.At(Tail.P95), p975 = tails.At(Tail.P975), p99 = tails.At(Tail.P99);
        ArrayPool<double>.Shared.Return(scratch);
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
            Beta = BetaOf(book.Betas, marketValues, value),
        };
    }

    private static double? BetaOf(double[]? betas, ReadOnlySpan<double> marketValues, in Valuation value)
    {
        if (betas is null)
            return null;
        double sum = 0;
        for (int i = 0; i < betas.Length; i++)
            sum += betas[i] * marketValues[i];
        return value.ToNav(sum);
    }
}
