namespace Risk.Contracts;

/// <summary>
/// Questions about one portfolio at the newest prices. They change, store and tell nothing. Key: the portfolio's id.
/// </summary>
[Alias("risk.IPortfolioAnalysis")]
public interface IPortfolioAnalysis : IGrainWithStringKey
{
    /// <summary>Value at risk and expected shortfall by position.</summary>
    [Alias("components"), ReadOnly]
    Task<Outcome<ComponentsView>> Components(ComponentsQuery query);

    /// <summary>How far the positions move together.</summary>
    [Alias("correlation"), ReadOnly]
    Task<Outcome<CorrelationView>> Correlation();

    /// <summary>How often losses were larger than forecast.</summary>
    [Alias("backtest"), ReadOnly]
    Task<Outcome<BacktestView>> Backtest(BacktestQuery query);

    /// <summary>Profit of the market day by position.</summary>
    [Alias("profit"), ReadOnly]
    Task<Outcome<ProfitView>> Profit();

    /// <summary>What the portfolio would make in scenarios.</summary>
    /// <param name="scenarios">None: the usual ones.</param>
    [Alias("stress"), ReadOnly]
    Task<Outcome<StressView>> Stress(ImmutableArray<Scenario> scenarios);

    /// <summary>What a metric would have been at past closes with today's holdings.</summary>
    [Alias("held-history"), ReadOnly]
    Task<Outcome<HeldHistoryView>> HeldHistory(HistoryQuery query, PageRequest page);

    /// <summary>What a trade would do to the portfolio and its limits.</summary>
    [Alias("check"), ReadOnly]
    Task<Outcome<TradeCheckView>> Check(ProposedTrade trade);
}
