using Risk.Contracts;
using Risk.Grains.Common;
using Risk.Portfolios;

namespace Risk.Grains.Portfolios;

/// <summary>One portfolio. This part: what it is and what it holds.</summary>
[GrainType("risk.portfolio")]
public sealed partial class PortfolioGrain : Grain, IPortfolioGrain
{
    private readonly PortfolioServices services;
    private readonly PortfolioPricer pricer;
    private readonly PortfolioLedger ledger;
    private readonly SnapshotPublisher publisher;
    private readonly LevelKeeper levels;
    private readonly AlertReports reports;
    private readonly string id;

    public PortfolioGrain(
        [PersistentState("portfolio")] IPersistentState<PortfolioState> store, PortfolioServices services)
    {
        this.services = services;
        id = this.GetPrimaryKeyString();
        pricer = new(services.Board, services.History, services.Settings);
        ledger = new(this, store, services, GrainFactory);
        publisher = new(id, services, GrainFactory);
        levels = new(id, services.Queries, pricer.Days);
        reports = new(id, services, GrainFactory);
    }

    private DateTimeOffset Now => services.Clock.GetUtcNow();

    private DateOnly Today => pricer.Days.DayOf(Now);

    public Task<PortfolioView?> Get() => Task.FromResult(ledger.Live?.ToView(id));

    public async Task<Outcome<PortfolioView>> Put(PortfolioDefinition definition)
    {
        if (!Ids.IsValid(id))
            return Outcomes.Invalid<PortfolioView>(new Contracts.FieldError("id", $"id is {id}; allowed: {Ids.Form}."));
        await FinishRemovalAsync();
        Portfolio? now = ledger.Live?.Portfolio;
        if (now is null && Ids.IsReserved(id))
            return ReservedId.Refused<PortfolioView>(id);
        return await ApplyAsync(TermsRules.Put(now, id, definition.ToChange(), Today, pricer.Market(now)));
    }

    public Task<Outcome<PortfolioView>> ReplacePositions(ImmutableArray<Position> positions) => ChangeAsync(portfolio =>
        PositionRules.Replace(
            portfolio,
            [.. positions.Select(PortfolioMapping.ToStated)],
            pricer.Market(portfolio, positions.Select(one => one.Symbol ?? ""))));

    public Task<Outcome<PortfolioView>> Execute(Execution execution) => ChangeAsync(
        portfolio => TradeRules.Book(portfolio, execution.ToTrade(pricer.Days), pricer.Market(portfolio)),
        owed => owed with { TradeRows = owed.TradeRows.Add(execution) });

    public Task<Outcome<PortfolioView>> AddCashFlow(CashFlow flow) => ChangeAsync(portfolio => FlowRules.Book(
        portfolio,
        flow.FlowId,
        flow.Amount,
        pricer.Days.DayOf(flow.At ?? Now),
        pricer.Market(portfolio)));

    public Task<Outcome<PortfolioView>> SetMargin(MarginRates margin) =>
        ChangeAsync(portfolio => TermsRules.SetMargin(portfolio, margin.ToMargins()));

    public async Task<Outcome<PortfolioView>> Delete()
    {
        if (ledger.Live is not { } file)
            return Outcomes.NotFound<PortfolioView>(NoPortfolio);
        await ledger.CommitAsync(LimitEdits.RemoveAll(file, Now));
        services.Board.Unwatch(id);
        await FollowUpAsync();
        return Outcomes.Done(file.ToView(id));
    }

    private string NoPortfolio => $"There is no portfolio '{id}'.";

    private async Task<Outcome<PortfolioView>> ChangeAsync(
        Func<Portfolio, Change> rule, Func<OwedWork, OwedWork>? owing = null) =>
        ledger.Live is { } file
            ? await ApplyAsync(rule(file.Portfolio), owing)
            : Outcomes.NotFound<PortfolioView>(NoPortfolio);

    private async Task<Outcome<PortfolioView>> ApplyAsync(Change change, Func<OwedWork, OwedWork>? owing = null)
    {
        switch (change)
        {
            case Change.Done done:
                PortfolioFile file = ledger.Live ?? await NewAsync(done.Next);
                OwedWork owed = file.Owed with { PortfolioRow = true };
                await ledger.CommitAsync(file with
                {
                    Portfolio = done.Next,
                    UpdatedAt = Now,
                    Owed = owing?.Invoke(owed) ?? owed,
                });
                WatchPrices();
                await FollowUpAsync();
                return Outcomes.Done(ledger.Live!.ToView(id));
            case Change.Invalid invalid:
                return invalid.Errors.ToInvalid<PortfolioView>();
            case Change.Conflict conflict:
                return Outcomes.Conflict(conflict.Detail, ledger.Live?.ToView(id));
            default:
                return Outcomes.Unchanged(ledger.Live!.ToView(id));
        }
    }

    /// <summary>The change is stored and answered as done: what follows from it may fail and is tried again.</summary>
    private async Task FollowUpAsync()
    {
        try
        {
            // What is held now may have closes that another silo has imported.
            await services.History.CatchUpAsync();
            await RevalueAsync();
        }
        catch (Exception failure)
        {
            PortfolioLog.FollowUpFailed(services.Log, id, failure);
            TrySoon();
        }
    }

    private async Task FinishRemovalAsync()
    {
        if (ledger.File is { Owed.Removal: true })
            await ledger.SettleAsync();
    }

    private void WatchPrices() => services.Board.Watch(id, [.. ledger.Live?.Portfolio.Positions.Keys ?? []]);
}
