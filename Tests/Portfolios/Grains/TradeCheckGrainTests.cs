using System.Globalization;
using Risk.Contracts;

namespace Risk.Tests.Portfolios.Grains;

/// <summary>What-if on a running portfolio.</summary>
public sealed class TradeCheckGrainTests : PortfolioTest
{
    private IPortfolioAnalysis Questions => Host.Grains.GetGrain<IPortfolioAnalysis>("P1");

    [Fact]
    public async Task Check_JudgesByTheLimitsOfThePortfolio()
    {
        await CreateAsync();
        await LimitAsync("L1", "leverage_ratio", Comparison.GreaterThan, 1);
        await LimitAsync("L2", "nav", Comparison.LessThan, 5000);
        TradeCheckView small = (await Questions.Check(new("A", 5))).Value!;
        small.Allowed.ShouldBeTrue();
        small.Limits.Select(one => (one.Limit.Id, one.Impact))
            .ShouldBe([("L1", Impact.Within), ("L2", Impact.StillBroken)]);
        TradeCheckView large = (await Questions.Check(new("A", 50))).Value!;
        (large.Allowed, large.Limits[0].Impact).ShouldBe((false, Impact.Breaks));
        large.Reasons.ShouldHaveSingleItem().ShouldContain("leverage_ratio would go from");
        Metric(large.Before, "position_count").ShouldBe(1);
        Metric(large.After, "exposure.long").ShouldBe(60 * 101);
    }

    [Fact]
    public async Task Check_IsAsTheTradeThenTurnsOut()
    {
        await CreateAsync();
        await Host.TickAsync("A", 110);
        TradeCheckView check = (await Questions.Check(new("A", -4, 108))).Value!;
        await P1.Execute(new("E1", "A", TradeSide.Sell, 4, 108, Host.Now));
        check.After.Metrics.ShouldBe((await P1.Snapshot())!.Metrics);
    }

    [Fact]
    public async Task Check_OfASymbolWhoseClosesAnotherSiloImported_KnowsItsPrice()
    {
        await CreateAsync();
        await Host.World.Closes.UpsertAsync([.. Enumerable.Range(0, 100).Select(n => Close("B", n, 50 + n % 2))]);
        TradeCheckView check = (await Questions.Check(new("B", 2))).Value!;
        (check.After.Status, Metric(check.After, "exposure.long")).ShouldBe((SnapshotStatus.Ok, 1010 + 100));
    }

    [Fact]
    public async Task Check_OfAnUnknownSymbol_AsksForAPrice()
    {
        await CreateAsync();
        (await Questions.Check(new("NOPE", 1))).Errors.Single().Message
            .ShouldBe("price is null; allowed: a price, as none is known for NOPE.");
        TradeCheckView stated = (await Questions.Check(new("NOPE", 1, 7))).Value!;
        (stated.After.Status, Metric(stated.After, "nav")).ShouldBe((SnapshotStatus.NoHistory, 2010));
    }

    [Theory]
    [InlineData("0", "quantity")]
    [InlineData("0.000000001", "quantity")]
    [InlineData("1000000000001", "quantity")]
    public async Task Check_OfAQuantityThatIsNone_NamesIt(string quantity, string field)
    {
        await CreateAsync();
        ProposedTrade trade = new("A", decimal.Parse(quantity, CultureInfo.InvariantCulture));
        (await Questions.Check(trade)).Errors.Single().Field.ShouldBe(field);
    }

    [Fact]
    public async Task Check_BeyondAllMoney_IsAConflict()
    {
        await CreateAsync();
        (await Questions.Check(new("A", 1_000_000_000_000, 1_000_000_000_000))).Code.ShouldBe(OutcomeCode.Conflict);
    }

    [Fact]
    public async Task Questions_StoreChangeAndTellNothing()
    {
        await CreateAsync();
        await LimitAsync("L1", "leverage_ratio", Comparison.GreaterThan, 1);
        PortfolioView view = (await P1.Get())!;
        PortfolioSnapshot snapshot = (await P1.Snapshot())!;
        (int, int, int) before = (Records.Saved.Count, Host.World.Wakeups.All.Count, Host.Engine.Stores.State.Writes);
        await Questions.Check(new("A", 50));
        await Questions.Components(new(VarMethod.Filtered, [Confidence.Percent99]));
        await Questions.Stress([]);
        await Questions.Backtest(new(250, Confidence.Percent99, BacktestAgainst.Hypothetical, null));
        await Questions.Correlation();
        await Questions.Profit();
        PortfolioView after = (await P1.Get())!;
        (after.Cash, after.UpdatedAt).ShouldBe((view.Cash, view.UpdatedAt));
        after.Positions.ShouldBe(view.Positions);
        (await P1.Snapshot())!.Sequence.ShouldBe(snapshot.Sequence, "no other was published");
        (await P1.GetThreshold("L1"))!.OpenAlertId.ShouldBeNull();
        (Records.Saved.Count, Host.World.Wakeups.All.Count, Host.Engine.Stores.State.Writes).ShouldBe(before);
    }

    private Task LimitAsync(string id, string metric, Comparison comparison, decimal level) =>
        P1.PutThreshold(new(id, "P1", metric, comparison, level, Severity.High));

    private static double? Metric(BookRisk risk, string id) => risk.Metrics.Single(one => one.Id == id).Value;
}
