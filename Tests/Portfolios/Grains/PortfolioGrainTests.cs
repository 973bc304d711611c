using Risk.Contracts;
using Risk.Grains.Common;
using Risk.Tests.Support.Engine;
using Record = Risk.Grains.Records.Record;

namespace Risk.Tests.Portfolios.Grains;

/// <summary>What is answered is stored, recorded and survives; what is refused leaves nothing.</summary>
public sealed class PortfolioGrainTests : PortfolioTest
{
    [Fact]
    public async Task Put_CreatesIt_AndItSurvivesAKill()
    {
        PortfolioView view = (await P1.Put(new(Name: "Book", Cash: 12.5m, Benchmark: "SPY"))).Value!;
        (view.Id, view.Name, view.BaseCurrency, view.Cash).ShouldBe(("P1", "Book", "USD", 12.5m));
        view.Margin.ShouldBe(MarginRates.Default);
        await Host.KillAndRestartAsync();
        (await P1.Get()).ShouldNotBeNull().Cash.ShouldBe(12.5m);
        Records.Of<Record.Portfolio>().ShouldHaveSingleItem().View.Name.ShouldBe("Book");
        Host.World.Wakeups.All.ShouldBeEmpty();
    }

    [Fact]
    public async Task Put_WhatIsWrong_LeavesNothing()
    {
        Outcome<PortfolioView> outcome = await P1.Put(new(BaseCurrency: "dollars"));
        outcome.Code.ShouldBe(OutcomeCode.Invalid);
        outcome.Errors.ShouldHaveSingleItem().Field.ShouldBe("base_currency");
        (await P1.Get()).ShouldBeNull();
        Records.Saved.ShouldBeEmpty();
        (await Host.Portfolio("P 1").Put(new())).Errors.ShouldHaveSingleItem().Field.ShouldBe("id");
    }

    [Fact]
    public async Task EveryChange_OfNoPortfolio_IsNotFound()
    {
        (await P1.ReplacePositions([])).Code.ShouldBe(OutcomeCode.NotFound);
        (await P1.Execute(Buy("E1"))).Code.ShouldBe(OutcomeCode.NotFound);
        (await P1.AddCashFlow(new(null, 5, null, null))).Code.ShouldBe(OutcomeCode.NotFound);
        (await P1.SetMargin(MarginRates.Default)).Code.ShouldBe(OutcomeCode.NotFound);
        (await P1.Delete()).Code.ShouldBe(OutcomeCode.NotFound);
        (await P1.Snapshot()).ShouldBeNull();
        await P1.Revalue();
        await P1.Wake();
    }

    [Fact]
    public async Task Execute_TheSameTwice_BooksOneTrade()
    {
        await CreateAsync();
        (await P1.Execute(Buy("E1"))).Value!.Positions.ShouldBe([new Position("A", 14)]);
        (await P1.Execute(Buy("E1"))).Code.ShouldBe(OutcomeCode.Unchanged);
        (await P1.Execute(Buy("E1") with { Quantity = 5 })).Code.ShouldBe(OutcomeCode.Conflict);
        await Host.KillAndRestartAsync();
        (await P1.Execute(Buy("E1"))).Code.ShouldBe(OutcomeCode.Unchanged);
        (await P1.Get())!.Cash.ShouldBe(1000 - 4 * 102);
        Records.Of<Record.Trade>().ShouldHaveSingleItem().Execution.ExecutionId.ShouldBe("E1");
    }

    [Fact]
    public async Task Execute_ASell_OfANegativeQuantity_IsRefused() =>
        await RefusedAsync(() => P1.Execute(Buy("E1") with { Quantity = -4 }), "quantity");

    [Fact]
    public async Task ReplacePositions_ASymbolTwice_IsRefused() =>
        await RefusedAsync(() => P1.ReplacePositions([new("B", 1), new("B", 2)]), "positions[1].symbol");

    [Fact]
    public async Task AddCashFlow_MovesCash_AndIsNoProfit()
    {
        await CreateAsync();
        double? before = await MetricAsync("daily_pnl");
        (await P1.AddCashFlow(new("F1", 500, null, "in"))).Value!.Cash.ShouldBe(1500);
        (await P1.AddCashFlow(new("F1", 500, null, "in"))).Code.ShouldBe(OutcomeCode.Unchanged);
        (await MetricAsync("nav")).ShouldBe(1500 + 1010);
        (await MetricAsync("daily_pnl")).ShouldBe(before);
    }

    [Fact]
    public async Task SetMargin_ChangesMarginUsage()
    {
        await CreateAsync();
        await P1.SetMargin(new(1, 1, 0.5m, 0.5m));
        (await MetricAsync("margin_usage")).ShouldNotBeNull().ShouldBe(505 / 2010d, 1e-12);
    }

    [Fact]
    public async Task Delete_RemovesItAndItsRows_AndItCanBeMadeAgain()
    {
        await CreateAsync();
        (await P1.Delete()).Code.ShouldBe(OutcomeCode.Done);
        (await P1.Get()).ShouldBeNull();
        (await P1.Snapshot()).ShouldBeNull();
        Records.Saved[^1].ShouldBe(new Record.PortfolioRemoved("P1"));
        await Host.KillAndRestartAsync();
        (await P1.Get()).ShouldBeNull();
        (await P1.Put(new(Cash: 7))).Value!.Positions.ShouldBeEmpty();
    }

    [Fact]
    public async Task RecordsAway_AChangeIsDone_AndItsRowsFollow()
    {
        Records.IsAway = true;
        (await P1.Put(new(Cash: 1))).Code.ShouldBe(OutcomeCode.Done);
        Host.World.Wakeups.All.ShouldHaveSingleItem().Key.ShouldBe("P1");
        await Host.KillAndRestartAsync();
        Records.IsAway = false;
        await P1.Wake();
        Records.Of<Record.Portfolio>().ShouldHaveSingleItem().View.Cash.ShouldBe(1);
        Host.World.Wakeups.All.ShouldBeEmpty();
    }

    [Theory]
    [InlineData(WriteFault.Fails, 0)]
    [InlineData(WriteFault.FailsAfter, 1)]
    public async Task StoreAway_TheChangeFails_AndMemoryGoesByWhatIsStored(WriteFault fault, int expected)
    {
        await P1.Put(new(Cash: 0));
        Host.Engine.Stores.State.Inject(fault);
        await Should.ThrowAsync<OrleansException>(() => P1.AddCashFlow(new(null, 1, null, null)));
        // The activation goes: a call that races it may be rejected.
        (await Retry.OnRejection(() => P1.Get()))!.Cash.ShouldBe(expected);
    }

    private async Task RefusedAsync(Func<Task<Outcome<PortfolioView>>> request, string field)
    {
        await CreateAsync();
        PortfolioView before = (await P1.Get())!;
        int rows = Records.Saved.Count;
        (await request()).Errors.ShouldHaveSingleItem().Field.ShouldBe(field);
        PortfolioView after = (await P1.Get())!;
        after.Positions.ShouldBe(before.Positions);
        (after with { Positions = before.Positions }).ShouldBe(before);
        Records.Saved.Count.ShouldBe(rows);
    }

    private Execution Buy(string id) => new(id, "A", TradeSide.Buy, 4, 102, Host.Now);
}
