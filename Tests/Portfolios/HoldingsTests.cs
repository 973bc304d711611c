using Risk.Metrics;
using Risk.Portfolios;
using static Risk.Tests.Portfolios.Books;

namespace Risk.Tests.Portfolios;

/// <summary>Replaced positions, flows of cash and what a close does.</summary>
public sealed class HoldingsTests
{
    [Fact]
    public void Replace_KeepsWhatIsNotZero() =>
        PositionRules.Replace(Holding(10), [new("B", 5, null), new("A", 0, null)], Market).Done().Positions
            .ShouldHaveSingleItem().ShouldBe(new("B", new OpenPosition(5, null)));

    [Fact]
    public void Replace_BySame_ChangesNothing() =>
        PositionRules.Replace(Holding(10), [new("A", 10.0m, 10)], Market).ShouldBeOfType<Change.Unchanged>();

    [Fact]
    public void Replace_WhatIsWrong_IsNamedByItsPlace() =>
        PositionRules.Replace(
            Empty, [new("A", 1, 0), new("B C", 1, null), new("B", 1_000_000_000_001m, null), new("A", 2, null)], Market)
            .Fields().ShouldBe(
                ["positions[0].average_price", "positions[1].symbol", "positions[2].quantity", "positions[3].symbol"]);

    [Fact]
    public void Replace_IsNoTradeAndNoReturn()
    {
        Portfolio traded = TradeRules.Book(Holding(10), Trade(4, 20), Market).Done() with { Navs = Recorded };
        Portfolio next = PositionRules.Replace(traded, [new("B", 5, null)], Market).Done();
        next.Activity.SelectMany(day => day.Trades).ShouldBeEmpty();
        next.Navs.Restated.ShouldBe((5 * 50) - (14 * 12));
        next.Cash.ShouldBe(traded.Cash);
    }

    [Fact]
    public void Replace_WithoutAPrice_StartsTheRecordAnew() =>
        PositionRules.Replace(Holding(10) with { Navs = Recorded }, [new("NEW", 1, null)], Market).Done()
            .Navs.ShouldBe(NavHistory.Empty);

    [Theory]
    [InlineData(500, 1500)]
    [InlineData(-1500, -500)]
    public void Flow_MovesCashAndIsKeptByDay(int amount, int cash)
    {
        Portfolio next = FlowRules.Book(Empty, null, amount, Monday, Market).Done();
        next.Cash.ShouldBe(cash);
        next.Activity.ShouldHaveSingleItem().Flow.ShouldBe(amount);
        FlowRules.Book(next, null, amount, Monday, Market).Done()
            .Activity.ShouldHaveSingleItem().Flow.ShouldBe(2 * amount);
    }

    [Fact]
    public void Flow_OfTheSameId_IsOneFlow()
    {
        Portfolio once = FlowRules.Book(Empty, "F1", 5, Monday, Market).Done();
        FlowRules.Book(once, "F1", 5.0m, Monday, Market).ShouldBeOfType<Change.Unchanged>();
        FlowRules.Book(once, "F1", 6, Monday, Market).ShouldBeOfType<Change.Conflict>();
        TradeRules.Book(once, Trade(1, 1, "F1"), Market).ShouldBeOfType<Change.Done>("executions have their own ids");
    }

    [Theory]
    [InlineData("F1", "0", "amount")]
    [InlineData("F1", "0.000000001", "amount")]
    [InlineData("F 1", "1", "flow_id")]
    public void Flow_ThatIsWrong_IsRefused(string id, string amount, string field) =>
        FlowRules.Book(Empty, id, decimal.Parse(amount), Monday, Market).Fields().ShouldBe([field]);

    [Fact]
    public void Roll_RecordsTheNewestCloseOnce()
    {
        ImmutableArray<ReferenceNav> references = [new(Monday, 1100, 0), new(Monday.AddDays(-3), 1050, 0)];
        Portfolio next = CloseRoll.Record(Holding(10), references);
        next.Navs.Points.ShouldBe([new NavPoint(Monday, 1100, 0)]);
        CloseRoll.Record(next, references).ShouldBeSameAs(next);
        CloseRoll.Record(next, []).ShouldBeSameAs(next);
    }

    [Fact]
    public void Roll_ForgetsWhatNoReferenceNeeds()
    {
        Portfolio active = Holding(10) with
        {
            Activity = [new(Monday.AddDays(-3), 1, []), new(Monday.AddDays(-2), 2, []), new(Monday, 3, [])],
        };
        CloseRoll.Record(active, [new(Monday, 1100, 0), new(Monday.AddDays(-3), 1050, 0)])
            .Activity.Select(day => day.Flow).ShouldBe([2, 3]);
    }

    [Fact]
    public void Book_OfAPortfolio_HasItsAmounts()
    {
        Portfolio portfolio = Holding(-2.5m) with
        {
            Terms = Terms.Default("P1") with
            {
                Benchmark = "B", RiskFreeAnnual = 0.02m, Margin = new(1, 1, 0.4m, 0.5m),
            },
        };
        Book book = portfolio.ToBook();
        book.Holdings.ShouldBe([new Holding("A", -2.5)]);
        (book.Cash, book.Benchmark, book.RiskFreeAnnual).ShouldBe((1000, "B", 0.02));
        book.Maintenance.ShouldBe(new MaintenanceRates(0.4, 0.5));
    }

    private static NavHistory Recorded => NavHistory.Empty.Record(Monday.AddDays(-1), 1000, []);
}
