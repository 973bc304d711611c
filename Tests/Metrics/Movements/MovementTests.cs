using Risk.Metrics;
using static Risk.Tests.Metrics.Books.TestMarket;

namespace Risk.Tests.Metrics.Movements;

/// <summary>Which positions moved a metric since the last close, by what, and what happened to them.</summary>
public sealed class MovementTests
{
    private static readonly DateTimeOffset Morning = Noon(3).AddHours(-2);

    // A: 98, 99, 100 and B: 48, 49, 50 on days 0, 1, 2; with 10 A and −4 B a NAV of 1,800 at the close.
    private static readonly Dictionary<string, CloseSeries> Closes =
        Of(Series("A", 0, 98, 99, 100), Series("B", 0, 48, 49, 50));

    private static readonly Dictionary<string, Quote> Ticks = new() { ["A"] = Tick(3, 103), ["B"] = Tick(3, 45) };

    [Theory]
    [InlineData("exposure.long", 30, 0)]
    [InlineData("exposure.short", 0, -20)]
    [InlineData("exposure.gross", 30, -20)]
    [InlineData("exposure.net", 30, 20)]
    [InlineData("leverage_ratio", 1030 / 1850d - 1000 / 1800d, 180 / 1850d - 200 / 1800d)]
    [InlineData("net_leverage", 1030 / 1850d - 1000 / 1800d, 200 / 1800d - 180 / 1850d)]
    [InlineData("margin_usage", 257.5 / 1850 - 250 / 1800d, 54 / 1850d - 60 / 1800d)]
    [InlineData("concentration_risk.max_position", 1030 / 1850d - 1000 / 1800d, 0)]
    [InlineData(
        "concentration_risk.hhi",
        1030d * 1030 / 1210 / 1210 - 1000d * 1000 / 1200 / 1200,
        180d * 180 / 1210 / 1210 - 200d * 200 / 1200 / 1200)]
    [InlineData("daily_pnl", 30, 20)]
    [InlineData("daily_pnl_pct", 30 / 1800d, 20 / 1800d)]
    [InlineData("nav", 30, 20)]
    public void Of_AMetricThatIsASum_SaysWhatEachPositionDid(string metric, double a, double b)
    {
        Movement movement = Moved(metric, Holding(("A", 10), ("B", -4))).ShouldNotBeNull();
        Dictionary<string, double> parts = movement.Parts.ToDictionary(one => one.Symbol, one => one.Change);
        parts.GetValueOrDefault("A").ShouldBe(a, 1e-12);
        parts.GetValueOrDefault("B").ShouldBe(b, 1e-12);
        parts.Values.ShouldAllBe(part => part != 0);
        (movement.Since, movement.Change).ShouldBe((Day(2), movement.Parts.Sum(one => one.Change)));
    }

    [Theory]
    [InlineData("sharpe_ratio")]
    [InlineData("max_drawdown")]
    [InlineData("current_drawdown")]
    [InlineData("volatility")]
    [InlineData("beta")]
    [InlineData("concentration_risk.effective_positions")]
    [InlineData("position_count")]
    [InlineData("var_99")] // two returns are no history
    [InlineData("data.nav")]
    public void Of_AMetricThatIsNone_OrIsUndefined_IsNull(string metric) =>
        Moved(metric, Holding(("A", 10), ("B", -4))).ShouldBeNull();

    [Fact]
    public void Of_ATrade_SaysHowManyAndWhenTheLast()
    {
        MovedPart part = Part(After(Holding(("A", 14)), new DayTrade("A", 4, -408, Morning)));
        (part.Change, part.Traded, part.TradedAt).ShouldBe((14 * 103 - 10 * 100, 4, Morning));
        part.PriceChange.ShouldNotBeNull().ShouldBe(0.03, 1e-12);
    }

    [Fact]
    public void Of_APositionBoughtToday_CountsFromNothing() =>
        Part(After(Holding(("A", 4)), new DayTrade("A", 4, -408, Morning))).Change.ShouldBe(4 * 103);

    [Fact]
    public void Of_APositionSoldOut_NamesItToo()
    {
        MovedPart part = Part(After(Holding(), new DayTrade("A", -10, 1020, Morning)));
        (part.Symbol, part.Change, part.Traded).ShouldBe(("A", -1000, -10));
    }

    [Fact]
    public void Of_ATradeBeforeTheClose_IsNone()
    {
        MovedPart part = Part(Holding(("A", 10)) with { Activity = [new(Day(2), 0, [new("A", 10, -1000, Noon(2))])] });
        (part.Change, part.Traded, part.TradedAt).ShouldBe((30, 0, null));
    }

    [Fact]
    public void Of_TheLargestPosition_WhenItIsAnotherNow_HasBoth()
    {
        Book book = After(Holding(("A", 10), ("B", 30)), new DayTrade("B", 26, -1170, Morning));
        Movement movement = Moved("concentration_risk.max_position", book).ShouldNotBeNull();
        double before = 1000 + 1000 + 4 * 50, nav = 1000 - 1170 + 1030 + 30 * 45;
        movement.Parts.Select(one => (one.Symbol, Math.Round(one.Change, 12))).ShouldBe(
            [("A", Math.Round(-1000 / before, 12)), ("B", Math.Round(1350 / nav, 12))], ignoreOrder: true);
    }

    [Fact]
    public void Of_Nav_AfterAFlow_IsNull_AsThePositionsAreNotAllOfIt()
    {
        Book paid = Holding(("A", 10)) with { Activity = [new(Day(3), 500, [])] };
        Moved("nav", paid).ShouldBeNull();
        Moved("daily_pnl", paid).ShouldNotBeNull().Change.ShouldBe(30);
    }

    [Theory]
    [InlineData(100, true)]
    [InlineData(100.01, false)]
    public void Of_NoMoveAtAll_IsNull(double price, bool isNull) =>
        (Moved("exposure.long", Holding(("A", 10)), new() { ["A"] = Tick(3, price) }) is null).ShouldBe(isNull);

    [Fact]
    public void Of_WithoutAPrice_OrACloseToCountFrom_IsNull()
    {
        Moved("exposure.long", Holding(("A", 1), ("NOPE", 1))).ShouldBeNull();
        Moved("exposure.long", Holding(("NEW", 1)), new() { ["NEW"] = Tick(3, 7) }).ShouldBeNull();
    }

    [Theory]
    [InlineData(double.NaN)]
    [InlineData(1e308)]
    public void Of_APoisonedQuantity_IsNull(double quantity)
    {
        Moved("exposure.gross", Holding(("A", quantity), ("B", 1))).ShouldBeNull();
        Moved("leverage_ratio", Holding(("A", quantity), ("B", 1))).ShouldBeNull();
    }

    [Fact]
    public void Of_SeveralPositions_HasTheGreatestChangeFirst() =>
        Moved("exposure.net", Holding(("A", 1), ("B", 4))).ShouldNotBeNull()
            .Parts.Select(one => (one.Symbol, one.Change)).ShouldBe([("B", -20), ("A", 3)]);

    private static Book After(Book book, DayTrade trade) => book with
    {
        Cash = book.Cash + (double)trade.Cash, Activity = [new(Day(3), 0, [trade])],
    };

    private static MovedPart Part(Book book) => Moved("exposure.long", book).ShouldNotBeNull().Parts.Single();

    private static Movement? Moved(string metric, Book book, Dictionary<string, Quote>? ticks = null)
    {
        PreparedBook prepared = PreparedBook.Of(book, Closes, NavHistory.Empty, CalculationSettings.Default);
        return Movement.Of(metric, prepared, ticks ?? Ticks, Closes, Noon(3));
    }
}
