using FsCheck;
using FsCheck.Fluent;
using Risk.Metrics;
using Risk.Portfolios;
using static Risk.Tests.Portfolios.Books;

namespace Risk.Tests.Portfolios;

public sealed class TradeRulesTests
{
    [Theory]
    [InlineData(0, 4, 20, 4, 20)]        // opens
    [InlineData(10, 10, 20, 20, 15)]     // grows: weighted
    [InlineData(10, -4, 20, 6, 10)]      // shrinks: stays
    [InlineData(10, -15, 20, -5, 20)]    // turns short: the trade's own
    [InlineData(-10, -10, 20, -20, 15)]  // a short grows
    [InlineData(-10, 4, 20, -6, 10)]
    [InlineData(-10, 15, 20, 5, 20)]
    public void Book_MovesQuantityAndAverage(int held, int traded, int price, int quantity, int average)
    {
        Portfolio next = TradeRules.Book(held == 0 ? Empty : Holding(held), Trade(traded, price), Market).Done();
        next.Positions["A"].ShouldBe(new OpenPosition(quantity, average));
    }

    [Theory]
    [InlineData(10)]
    [InlineData(-10)]
    public void Book_TheWholePosition_ClosesIt(int held) =>
        TradeRules.Book(Holding(held), Trade(-held, 20), Market).Done().Positions.ShouldBeEmpty();

    [Theory]
    [InlineData(4, 920)]
    [InlineData(-4, 1080)]
    public void Book_ABuyLowersCash_ASellRaisesIt(int quantity, int cash) =>
        TradeRules.Book(Empty, Trade(quantity, 20), Market).Done().Cash.ShouldBe(cash);

    [Fact]
    public void Book_IsExact()
    {
        Portfolio next = TradeRules.Book(Empty, Trade(0.1m, 0.2m), Market).Done();
        next.Cash.ShouldBe(999.98m);
        TradeRules.Book(next, Trade(0.2m, 0.1m, "T2"), Market).Done().Positions["A"].ShouldBe(
            new OpenPosition(0.3m, 0.13333333m));
    }

    [Fact]
    public void Book_AnAverageThatIsNotKnown_StaysSo()
    {
        TradeRules.Book(Holding(10, null), Trade(5, 20), Market).Done().Positions["A"].AveragePrice.ShouldBeNull();
        TradeRules.Book(Holding(10, null), Trade(-15, 20), Market).Done().Positions["A"].AveragePrice.ShouldBe(20);
    }

    [Fact]
    public void Book_TheSameTwice_IsOneTrade()
    {
        Portfolio once = TradeRules.Book(Empty, Trade(4, 20), Market).Done();
        TradeRules.Book(once, Trade(4.0m, 20.00m), Market).ShouldBeOfType<Change.Unchanged>();
        TradeRules.Book(once, Trade(5, 20), Market).ShouldBeOfType<Change.Conflict>();
        TradeRules.Book(once, Trade(4, 20, "T2"), Market).Done().Positions["A"].Quantity.ShouldBe(8);
    }

    [Fact]
    public void Booked_TheNewestIds_AreRemembered()
    {
        BookedIds ids = BookedIds.None;
        for (int n = 0; n <= BookedIds.Kept; n++)
            ids = ids.With($"T{n}", "x");
        ids.Digests.Length.ShouldBe(BookedIds.Kept);
        ids.IsRepeat("T0", "x").ShouldBeNull();
        ids.IsRepeat("T1", "x").ShouldBe(true);
        ids.IsRepeat("T1", "y").ShouldBe(false);
    }

    [Fact]
    public void Book_ABadTrade_NamesEachField() =>
        TradeRules.Book(Empty, new("a b", "", (TradeSide)7, -5, -1, Monday), Market).Fields()
            .ShouldBe(["execution_id", "symbol", "side", "quantity", "price"]);

    [Theory]
    [InlineData("0.000000001", "20", "quantity")]
    [InlineData("1000000000001", "20", "quantity")]
    [InlineData("1", "0.000000001", "price")]
    [InlineData("1", "1000000000001", "price")]
    public void Book_WhatDoesNotFit_IsRefused(string quantity, string price, string field) =>
        TradeRules.Book(Empty, Trade(decimal.Parse(quantity), decimal.Parse(price)), Market).Fields().ShouldBe([field]);

    [Fact]
    public void Book_MoreThanCashCanHold_IsAConflict() =>
        TradeRules.Book(Empty, Trade(Amounts.MaxUnits, Amounts.MaxUnits), Market).ShouldBeOfType<Change.Conflict>();

    [Theory]
    [InlineData(-3, -3)]   // booked late: of its own day
    [InlineData(0, 0)]
    [InlineData(1, 1)]     // before the first tick of a new day
    [InlineData(900, 1)]   // a clock far ahead of a replayed tape
    public void Book_TheTrade_BelongsToItsMarketDay(int daysAhead, int expected)
    {
        Trade trade = Trade(4, 20) with { Date = Monday.AddDays(daysAhead) };
        DayActivity day = TradeRules.Book(Empty, trade, Market).Done().Activity.ShouldHaveSingleItem();
        day.Day.ShouldBe(Monday.AddDays(expected));
        day.Trades.ShouldBe([new DayTrade("A", 4, -80)]);
    }

    [Theory]
    [InlineData(2, 3, 3)]
    [InlineData(3, 2, 3)] // came in late
    [InlineData(2, null, 2)]
    [InlineData(null, 2, 2)]
    [InlineData(null, null, null)]
    public void Book_SeveralOfADay_KeepsTheTimeOfTheLast(int? first, int? second, int? kept)
    {
        Portfolio once = TradeRules.Book(Empty, Trade(4, 20, "T1") with { At = Hour(first) }, Market).Done();
        Portfolio twice = TradeRules.Book(once, Trade(4, 20, "T2") with { At = Hour(second) }, Market).Done();
        twice.Activity.Single().Trades.Single().At.ShouldBe(Hour(kept));

        static DateTimeOffset? Hour(int? hour) =>
            hour is { } h ? new(Monday.ToDateTime(new TimeOnly(h, 0)), TimeSpan.Zero) : null;
    }

    [Fact]
    public void Book_BeforeAnythingHasAPrice_IsBeforeAllDays() =>
        TradeRules.Book(Empty, Trade(4, 20), NoMarket).Done().Activity[0].Day.ShouldBe(DateOnly.MinValue);

    [Fact]
    public void Book_AnySequence_MovesCashByWhatWasTraded() =>
        Prop.ForAll(Gen.Choose(-50, 50).Zip(Gen.Choose(1, 90)).ListOf().ToArbitrary(), trades =>
        {
            Portfolio now = Empty;
            int n = 0;
            foreach ((int quantity, int price) in trades.Where(one => one.Item1 != 0))
                now = TradeRules.Book(now, Trade(quantity, price, $"T{n++}"), Market).Done();
            decimal held = now.Positions.GetValueOrDefault("A")?.Quantity ?? 0;
            DayTrade net = now.Activity.SelectMany(day => day.Trades).FirstOrDefault();
            return held == trades.Sum(one => one.Item1)
                && now.Cash == 1000 - trades.Sum(one => one.Item1 * one.Item2)
                && net.Quantity == held && net.Cash == now.Cash - 1000;
        }).QuickCheckThrowOnFailure();
}
