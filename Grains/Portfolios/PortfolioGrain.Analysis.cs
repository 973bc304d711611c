using Risk.Contracts;

namespace Risk.Grains.Portfolios;

/// <summary>This part: questions about it. They change, store and tell nothing.</summary>
public sealed partial class PortfolioGrain : IPortfolioAnalysis
{
    private readonly HeldAnswers held = new();

    public Task<Outcome<ComponentsView>> Components(ComponentsQuery query) =>
        AnswerAsync(file => Outcomes.Done(ComponentAnswers.Of(id, Look(file), query)));

    public Task<Outcome<CorrelationView>> Correlation() =>
        AnswerAsync(file => Outcomes.Done(CorrelationAnswers.Of(id, Look(file))));

    public Task<Outcome<BacktestView>> Backtest(BacktestQuery query) =>
        AnswerAsync(file => BacktestAnswers.Of(id, Look(file), query));

    public Task<Outcome<ProfitView>> Profit() =>
        AnswerAsync(file => Outcomes.Done(ProfitAnswers.Of(id, Look(file))));

    public Task<Outcome<StressView>> Stress(ImmutableArray<Scenario> scenarios) =>
        AnswerAsync(file => StressAnswers.Of(id, Look(file), scenarios));

    public Task<Outcome<HeldHistoryView>> HeldHistory(HistoryQuery query, PageRequest page) =>
        AnswerAsync(file => held.Of(Look(file), query, page));

    public async Task<Outcome<TradeCheckView>> Check(ProposedTrade trade)
    {
        // Of a symbol that nobody here holds, another silo may have imported the closes.
        if (!services.History.Current.Series.ContainsKey(trade.Symbol))
            await services.History.CatchUpAsync();
        return await AnswerAsync(file => TradeAnswers.Of(file, Look(file, trade.Symbol), trade));
    }

    private Sight Look(PortfolioFile file, params IEnumerable<string> others) =>
        pricer.Look(file.Portfolio, Now, others);

    private Task<Outcome<T>> AnswerAsync<T>(Func<PortfolioFile, Outcome<T>> answer)
        where T : class =>
        Task.FromResult(ledger.Live is { } file ? answer(file) : Outcomes.NotFound<T>(NoPortfolio));
}
