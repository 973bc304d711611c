using Risk.Contracts;
using Risk.Grains.Wakeups;
using Risk.Metrics;
using Risk.Portfolios;

namespace Risk.Grains.Portfolios;

/// <summary>This part: its value, when it is computed and what follows.</summary>
public sealed partial class PortfolioGrain
{
    private const int SequenceBlock = 100_000;
    private static readonly TimeSpan Soonest = TimeSpan.FromMilliseconds(10);
    private static readonly TimeSpan AfterFailure = TimeSpan.FromSeconds(1);

    private IGrainTimer timer = null!;

    public override async Task OnActivateAsync(CancellationToken cancellationToken)
    {
        ledger.Load();
        timer = this.RegisterGrainTimer(OnTimerAsync, new GrainTimerCreationOptions
        {
            DueTime = Timeout.InfiniteTimeSpan,
            Period = Timeout.InfiniteTimeSpan,
            KeepAlive = true,
        });
        await services.History.CatchUpAsync();
        if (ledger.File is not { } file)
            return;
        pricer.Recall(file.Ticks);
        WatchPrices();
        Snapshot snapshot = pricer.Price(file.Portfolio, Now);
        publisher.Start(snapshot, LimitUsages.Of(file, snapshot, Now), file.SequenceEnd, Now);
        timer.Change(TimeSpan.Zero, Timeout.InfiniteTimeSpan);
    }

    public override Task OnDeactivateAsync(DeactivationReason reason, CancellationToken cancellationToken)
    {
        ledger.Unload();
        services.Board.Unwatch(id);
        return Task.CompletedTask;
    }

    public Task<PortfolioSnapshot?> Snapshot() => Task.FromResult(ledger.Live is null ? null : publisher.Published);

    public Task Revalue() => RevalueAsync();

    public async Task OnCloses(long closesVersion)
    {
        await services.History.RefreshAsync(closesVersion);
        await RevalueAsync();
    }

    public async Task Wake()
    {
        await RevalueAsync();
        if (ledger.File is null or { Owed.IsNothing: true })
            await services.Wakeups.ClearAsync(WakeupKind.Portfolio, id);
    }

    private async Task OnTimerAsync()
    {
        try
        {
            await RevalueAsync();
        }
        catch (Exception failure)
        {
            PortfolioLog.RevaluationFailed(services.Log, id, failure);
        }
    }

    private Task RevalueAsync() => PortfolioMeter.RevaluationAsync(ValueAsync);

    /// <summary>Values the book, judges its limits, does what follows, and only then tells of it.</summary>
    private async Task ValueAsync()
    {
        try
        {
            await SettleAndJudgeAsync();
        }
        catch
        {
            TrySoon();
            throw;
        }
        Rearm();
    }

    private async Task SettleAndJudgeAsync()
    {
        await ledger.SettleAsync();
        if (ledger.Live is not { } file)
            return;
        await JudgeAsync(file);
        if (await RenewLevelsAsync())
            await JudgeAsync(ledger.Live!);
    }

    private async Task JudgeAsync(PortfolioFile file)
    {
        DateTimeOffset now = Now;
        Portfolio rolled = CloseRoll.Record(file.Portfolio, pricer.Prepare(file.Portfolio).References);
        bool isNewClose = !ReferenceEquals(rolled, file.Portfolio);
        Snapshot snapshot = pricer.Price(rolled, now);
        Judgement judgement = DataLimits.Judge(
            LimitDesk.Judge(file with { Portfolio = rolled }, snapshot, now), id, snapshot, now)
            .WithOrigins(file.Owed, () => pricer.Look(rolled, now));
        await StoreAsync(judgement, isNewClose);
        await reports.TellAsync(judgement);
        ImmutableArray<LimitUsage> limits = LimitUsages.Of(judgement.Next, snapshot, now, judgement.Failures);
        await publisher.PublishAsync(snapshot, limits, now, isNewClose);
    }

    private async Task StoreAsync(Judgement judgement, bool isNewClose)
    {
        bool needsNumbers = publisher.Sequence >= judgement.Next.SequenceEnd;
        if (!judgement.MustStore && !isNewClose && !needsNumbers)
        {
            ledger.Keep(judgement.Next);
            return;
        }
        PortfolioFile next = judgement.Next with { Ticks = pricer.Ticks(judgement.Next.Portfolio) };
        await ledger.CommitAsync(
            needsNumbers ? next with { SequenceEnd = publisher.Sequence + SequenceBlock } : next);
        await ledger.SettleAsync();
    }

    // A breach that could not be stored must not wait for the next price.
    private void TrySoon() => timer.Change(AfterFailure, Timeout.InfiniteTimeSpan);

    // The safety net, or earlier when a limit waits for time to pass.
    private void Rearm()
    {
        if (ledger.File is not { } file)
            return;
        TimeSpan wait = services.Settings.RefreshInterval;
        if (LimitDesk.DueAt(file) is { } due && due - Now < wait)
            wait = due - Now > Soonest ? due - Now : Soonest;
        timer.Change(wait, Timeout.InfiniteTimeSpan);
    }
}
