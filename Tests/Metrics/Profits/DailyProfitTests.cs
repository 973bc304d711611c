using Risk.Metrics;
using Risk.Tests.Metrics.Golden;
using static Risk.Tests.Metrics.Books.TestMarket;

namespace Risk.Tests.Metrics.Profits;

/// <summary>The day's profit by position: what prices made and what trades made.</summary>
public sealed class DailyProfitTests
{
    // A: 98, 99, 100 and B: 48, 49, 50 on days 0, 1, 2
    private static readonly Dictionary<string, CloseSeries> Closes =
        Of(Series("A", 0, 98, 99, 100), Series("B", 0, 48, 49, 50));

    private static readonly Dictionary<string, Quote> Ticks = new() { ["A"] = Tick(3, 103), ["B"] = Tick(3, 45) };

    [Fact]
    public void Of_HoldingsAlone_IsTheMoveOfTheirPrices() =>
        Profit(Holding(("A", 10), ("B", -4))).ShouldBe([new("A", 10, 30, 0), new("B", -4, 20, 0)]);

    [Fact]
    public void Of_AGrownPosition_SplitsWhatWasHeldFromWhatWasBought() =>
        Profit(After(Holding(("A", 14)), new DayTrade("A", 4, -408))).ShouldBe([new("A", 10, 30, 4)]);

    [Fact]
    public void Of_APositionSoldOut_IsNamedToo()
    {
        Book sold = After(Holding(("B", 1)), new DayTrade("A", -10, 1020));
        Profit(sold).ShouldBe([new("B", 1, -5, 0), new("A", 10, 30, -10)]);
    }

    [Fact]
    public void Of_ATurnFromLongToShort_CountsEachSide() =>
        Profit(After(Holding(("A", -2)), new DayTrade("A", -12, 12 * 101m)))
            .ShouldBe([new("A", 10, 30, 12 * 101 - 12 * 103)]);

    [Fact]
    public void Of_ADayTradeInAStranger_NeedsNoPriceOfIt() =>
        Profit(After(Holding(("A", 10)), new DayTrade("X", 0, 5)))
            .ShouldBe([new("A", 10, 30, 0), new("X", 0, 0, 5)]);

    [Fact]
    public void Of_ActivityUpToTheReference_IsNone() =>
        Profit(Holding(("A", 10)) with { Activity = [new(Day(2), 700, [new("A", 10, -1000)])] })
            .ShouldBe([new("A", 10, 30, 0)]);

    [Fact]
    public void Of_AnyBook_AddsUpToDailyPnl()
    {
        Book busy = Holding(("A", 10), ("B", -4)) with
        {
            Activity = [new(Day(3), 250, [new("A", 3, -301), new("B", -7, 333), new("X", 0, 2)])],
        };
        DailyProfit profit = ProfitOf(busy).Value.ShouldNotBeNull();
        profit.Day.ShouldBe(Day(2));
        profit.Total.ShouldBe(profit.Positions.Sum(one => one.Total));
        profit.Total.ShouldBe(Compute(busy, Closes, Ticks).Metrics.DailyPnl.ShouldNotBeNull(), 1e-9);
    }

    [Fact]
    public void Of_EachGoldenBook_AddsUpToItsDailyPnl()
    {
        Dictionary<string, CloseSeries> closes = GoldenMarket.Closes();
        foreach ((string id, Book book) in GoldenMarket.Books().Where(one => !one.Book.IsEmpty))
        {
            PreparedBook prepared = PreparedBook.Of(book, closes, NavHistory.Empty, CalculationSettings.Default);
            double? total = DailyProfit.Of(prepared, GoldenMarket.LiveTicks(), closes, GoldenMarket.Now).Value?.Total;
            total.ShouldBeGolden((double)GoldenMarket.Expected(id)["live"]!["dailyPnl"]!, id);
        }
    }

    [Fact]
    public void Of_AnUnknownSymbol_NamesItAndWhy()
    {
        Undefined unpriced = ProfitOf(Holding(("A", 1), ("NOPE", 1))).Why.ShouldNotBeNull();
        (unpriced.Cause, unpriced.Symbols.Single()).ShouldBe((Cause.NoPrice, "NOPE"));
        Dictionary<string, Quote> ticks = new(Ticks) { ["NEW"] = Tick(3, 7) };
        Undefined young = ProfitOf(Holding(("A", 1), ("NEW", 1)), ticks).Why.ShouldNotBeNull();
        (young.Cause, young.Symbols.Single()).ShouldBe((Cause.NoHistory, "NEW"));
    }

    [Fact]
    public void Of_NothingHeldOrTraded_SaysSo() =>
        ProfitOf(Holding()).Why.ShouldNotBeNull().Cause.ShouldBe(Cause.NothingHeld);

    [Theory]
    [InlineData(double.NaN)]
    [InlineData(1e308)]
    public void Of_APoisonedQuantity_NamesIt(double quantity)
    {
        Undefined why = ProfitOf(Holding(("A", quantity), ("B", 1))).Why.ShouldNotBeNull();
        (why.Cause, why.Symbols.Single()).ShouldBe((Cause.NotFinite, "A"));
    }

    private static Book After(Book book, DayTrade trade) => book with { Activity = [new(Day(3), 0, [trade])] };

    private static ImmutableArray<PositionProfit> Profit(Book book) => ProfitOf(book).Value.ShouldNotBeNull().Positions;

    private static Answer<DailyProfit> ProfitOf(Book book, Dictionary<string, Quote>? ticks = null)
    {
        PreparedBook prepared = PreparedBook.Of(book, Closes, NavHistory.Empty, CalculationSettings.Default);
        return DailyProfit.Of(prepared, ticks ?? Ticks, Closes, Noon(3));
    }
}
