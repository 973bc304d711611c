namespace Risk.Metrics;

/// <summary>The metrics that no price can change: those of the series of realised returns.</summary>
public static class RealisedMetrics
{
    /// <param name="book">What is held, for its risk-free rate.</param>
    /// <param name="realised">Its returns so far.</param>
    /// <returns>All others are null.</returns>
    public static MetricSet Of(Book book, RealisedSeries realised)
    {
        MetricSet count = new() { PositionCount = book.Holdings.Length };
        if (realised.Returns is not { } returns)
            return count;
        double rate = Year.RatePerPeriod(book.RiskFreeAnnual);
        double? maxDrawdown = Drawdown.Max(returns);
        return count with
        {
            MaxDrawdown = maxDrawdown,
            SharpeRatio = Ratios.Sharpe(returns, rate),
            SortinoRatio = Ratios.Sortino(returns, rate),
            CalmarRatio = Ratios.Calmar(returns, maxDrawdown),
            WinRate = WinLoss.WinRate(returns),
            ProfitFactor = WinLoss.ProfitFactor(returns),
        };
    }
}
