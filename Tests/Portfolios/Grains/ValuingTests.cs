using Risk.Contracts;
using Risk.Tests.Support;
using Record = Risk.Grains.Records.Record;

namespace Risk.Tests.Portfolios.Grains;

/// <summary>When a portfolio is valued, on what, and who hears of it.</summary>
public sealed class ValuingTests : PortfolioTest
{
    [Fact]
    public async Task Snapshot_RightAfterAChange_IsOfTheChange()
    {
        await CreateAsync();
        PortfolioSnapshot snapshot = (await P1.Snapshot())!;
        (snapshot.Status, snapshot.RealisedFrom).ShouldBe((SnapshotStatus.Ok, "held"));
        snapshot.AsOf.ShouldBe(new DateTimeOffset(2025, 7, 1, 0, 0, 0, TimeSpan.Zero));
        (await MetricAsync("nav")).ShouldBe(2010);
        (await MetricAsync("daily_pnl")).ShouldBe(10);
        (await MetricAsync("var_99")).ShouldNotBeNull().ShouldBeLessThan(0);
    }

    [Fact]
    public async Task Put_OfAnotherVarMethod_RevaluesAtOnce_AndOutlastsARestart()
    {
        await CreateAsync();
        double? historical = await MetricAsync("var_99");
        (await P1.Put(new(VarMethod: VarMethodChoice.Parametric))).Value!.VarMethod.ShouldBe(VarMethod.Parametric);
        double? parametric = await MetricAsync("var_99");
        Math.Abs(parametric!.Value - historical!.Value).ShouldBeGreaterThan(1e-4);
        await Host.KillAndRestartAsync();
        (await P1.Get())!.VarMethod.ShouldBe(VarMethod.Parametric);
        (await MetricAsync("var_99")).ShouldBe(parametric);
        await P1.Put(new(VarMethod: VarMethodChoice.Default));
        (await MetricAsync("var_99")).ShouldBe(historical);
    }

    [Fact]
    public async Task Revalue_AfterATick_UsesIt()
    {
        await CreateAsync();
        await Host.TickAsync("A", 110);
        Host.Board.TakeMarked().ShouldBe(["P1"]);
        await P1.Revalue();
        (await MetricAsync("nav")).ShouldBe(2100);
        (await MetricAsync("daily_pnl")).ShouldBe(90);
        (await P1.Snapshot())!.AsOf.ShouldBe(Host.Now);
    }

    [Fact]
    public async Task Revalue_WithASymbolNobodyKnows_IsIncompleteAndNamesIt()
    {
        await CreateAsync();
        (await P1.ReplacePositions([new("A", 10), new("NOPE", 1)])).Code.ShouldBe(OutcomeCode.Done);
        PortfolioSnapshot snapshot = (await P1.Snapshot())!;
        snapshot.Status.ShouldBe(SnapshotStatus.Incomplete);
        snapshot.MissingSymbols.ShouldBe(["NOPE"]);
        (await MetricAsync("nav")).ShouldBeNull();
    }

    [Fact]
    public async Task Import_RevaluesWhoHoldsTheSymbol_BeforeItIsAnswered()
    {
        await CreateAsync();
        await Host.ImportAsync(Close("A", -1, 111));
        (await MetricAsync("nav")).ShouldBe(2110);
        (await MetricAsync("daily_pnl")).ShouldBe(100);
    }

    [Fact]
    public async Task ReplacePositions_WithASymbolWhoseClosesAnotherSiloImported_HasThem()
    {
        await CreateAsync();
        await Host.World.Closes.UpsertAsync([.. Enumerable.Range(0, 100).Select(n => Close("B", n, 50 + n % 2))]);
        await P1.ReplacePositions([new("B", 10)]);
        (await P1.Snapshot())!.Status.ShouldBe(SnapshotStatus.Ok);
        (await MetricAsync("nav")).ShouldBe(1500);
    }

    [Fact]
    public async Task Activation_AfterAnotherSiloImportedCloses_HasThem()
    {
        await CreateAsync();
        await Host.World.Closes.UpsertAsync([Close("A", -1, 111)]);
        await Host.Portfolio("P2").Put(new(Cash: 1));
        await Host.Portfolio("P2").ReplacePositions([new("A", 1)]);
        (await Host.Portfolio("P2").Snapshot())!.Metrics.Single(m => m.Id == "nav").Value.ShouldBe(112);
    }

    [Fact]
    public async Task Import_RecordsNavAtTheNewestClose_NetOfFlows()
    {
        await CreateAsync();
        await P1.AddCashFlow(new(null, 1000, null, null));
        for (int day = 1; day <= 60; day++)
            await Host.ImportAsync(Close("A", -day, day == 30 ? 80 : 101));
        (await P1.Snapshot())!.RealisedFrom.ShouldBe("recorded");
        // 10 A at 80 in 2,000 cash, from 101: −210 of 3,010
        (await MetricAsync("max_drawdown")).ShouldNotBeNull().ShouldBe(-210 / 3010d, 1e-9);
        await Host.KillAndRestartAsync();
        (await MetricAsync("max_drawdown")).ShouldNotBeNull().ShouldBe(-210 / 3010d, 1e-9);
    }

    [Fact]
    public async Task ReplacePositions_IsNoReturnInTheRecord()
    {
        await CreateAsync();
        for (int day = 1; day <= 30; day++)
            await Host.ImportAsync(Close("A", -day, 101));
        await P1.ReplacePositions([new("A", 5000)]);
        for (int day = 31; day <= 60; day++)
            await Host.ImportAsync(Close("A", -day, 101));
        (await P1.Snapshot())!.RealisedFrom.ShouldBe("recorded");
        (await MetricAsync("max_drawdown")).ShouldNotBeNull().ShouldBe(0, 1e-12);
        (await MetricAsync("win_rate")).ShouldBeNull("no day moved");
    }

    [Fact]
    public async Task Sequence_RisesStrictly_AlsoAcrossAKill()
    {
        await CreateAsync();
        List<long> seen = [(await P1.Snapshot())!.Sequence];
        for (int n = 0; n < 3; n++)
        {
            await P1.Revalue();
            seen.Add((await P1.Snapshot())!.Sequence);
            await Host.KillAndRestartAsync();
            await P1.Revalue();
            seen.Add((await P1.Snapshot())!.Sequence);
        }
        seen.ShouldBe(seen.Order().Distinct());
    }

    [Fact]
    public async Task Portfolio_LeftAlone_IsRevaluedEachRefreshInterval()
    {
        await CreateAsync();
        long before = (await P1.Snapshot())!.Sequence;
        await Host.Engine.AdvanceAsync(3 * Host.World.Settings.RefreshInterval);
        (await P1.Snapshot())!.Sequence.ShouldBe(before + 3);
    }

    [Fact]
    public async Task Tick_ThatStopped_MakesTheSnapshotStale()
    {
        await CreateAsync();
        await Host.TickAsync("A", 110);
        await Host.Engine.AdvanceAsync(Host.World.Settings.StaleAfter + Host.World.Settings.RefreshInterval);
        PortfolioSnapshot snapshot = (await P1.Snapshot())!;
        snapshot.Status.ShouldBe(SnapshotStatus.Stale);
        snapshot.StaleSymbols.ShouldBe(["A"]);
        (await MetricAsync("nav")).ShouldBe(2100);
    }

    [Fact]
    public async Task News_OfEverySnapshot_AndOfPricesThatStop()
    {
        await CreateAsync();
        await Host.Engine.QuietAsync();   // what there is to tell of that is told
        NewsListener listener = new();
        await Host.Grains.GetGrain<INewsGrain>(GrainKeys.News("P1"))
            .Subscribe(Host.Grains.CreateObjectReference<INewsObserver>(listener));
        await Host.TickAsync("A", 110);
        await P1.Revalue();
        await Poll.UntilAsync(() => listener.Snapshots.Count == 1);
        await P1.AddCashFlow(new(null, -5000, null, null));
        await Poll.UntilAsync(() => listener.Service.Contains("nav_not_positive"));
        await P1.ReplacePositions([new("NOPE", 1)]);
        await Poll.UntilAsync(() => listener.Service.Contains("missing_prices"));
        GC.KeepAlive(listener);
    }

    [Fact]
    public async Task History_IsRecordedWhenItChanged_AtMostEachRefreshInterval()
    {
        await CreateAsync();
        int before = Points();
        await P1.Revalue();
        await P1.Revalue();
        Points().ShouldBe(before);
        await Host.Engine.AdvanceAsync(3 * Host.World.Settings.RefreshInterval);
        Points().ShouldBe(before, "nothing moved");
        await Host.TickAsync("A", 110);
        await P1.Revalue();
        Points().ShouldBe(before + 1);
        await Host.ImportAsync(Close("A", -9, 120));
        Points().ShouldBe(before + 2, "a close is always kept");
    }

    private int Points() => Records.Of<Record.Metrics>().Count();
}
