using Risk.Metrics;
using static Risk.Tests.Metrics.Books.TestMarket;

namespace Risk.Tests.Metrics.Components;

/// <summary>What a book says when its scenarios, or its parts, are undefined.</summary>
public sealed class ScenarioBookTests
{
    private static readonly Dictionary<string, CloseSeries> Closes =
        Of(Wave("A", 100), Wave("B", 100), Wave("YOUNG", 59, 41), Flat("FLAT", 100));

    [Theory]
    [InlineData("NOPE", Cause.NoPrice)]     // neither closes nor a tick
    [InlineData("NEW", Cause.NoHistory)]    // a tick, no closes
    public void Of_ASymbolThatIsUnknown_NamesItAndWhy(string symbol, Cause cause) =>
        Why(Holding(("A", 1), (symbol, 1))).ShouldBe((cause, symbol));

    [Fact]
    public void Of_TooFewCommonCloses_IsTheBooks() =>
        Why(Holding(("A", 1), ("YOUNG", 1))).ShouldBe((Cause.NoHistory, ""));

    [Fact]
    public void Of_OneObservation_IsNoHistory()
    {
        Dictionary<string, CloseSeries> one = Of(Series("A", 0, 100, 101));
        Answer(Holding(("A", 1)), one).Why.ShouldNotBeNull().Cause.ShouldBe(Cause.NoHistory);
    }

    [Fact]
    public void Of_NothingHeld_SaysSo() => Why(Holding()).ShouldBe((Cause.NothingHeld, ""));

    [Theory]
    [InlineData(double.NaN)]
    [InlineData(1e308)]
    [InlineData(double.NegativeInfinity)]
    public void Of_AQuantityThatOverflows_NamesIt(double quantity) =>
        Why(new([new("A", 10), new("B", quantity)], 0), tick: 1e10).ShouldBe((Cause.NotFinite, "B"));

    [Fact]
    public void Of_APoisonedClose_NamesItsSymbolAndLeavesOtherBooks()
    {
        Dictionary<string, CloseSeries> closes = new(Closes)
        {
            ["BAD"] = Series("BAD", 0, [.. Enumerable.Range(0, 100).Select(n => n == 50 ? double.NaN : 100d)]),
        };
        Undefined why = Answer(Holding(("A", 1), ("BAD", 1)), closes).Why.ShouldNotBeNull();
        (why.Cause, why.Symbols.Single()).ShouldBe((Cause.NotFinite, "BAD"));
        Answer(Holding(("A", 1), ("B", 1)), closes).Value.ShouldNotBeNull().Profits
            .ShouldBe(Answer(Holding(("A", 1), ("B", 1)), Closes).Value!.Profits);
    }

    [Fact]
    public void Decomposition_WithoutNav_IsInMoney()
    {
        Book broke = Holding(("A", 10), ("B", 5)) with { Cash = -1515 };
        Decomposition parts = Answer(broke, Closes).Then(one => Decomposition.Of(one, VarMethod.Historical, Tail.P99))
            .Value.ShouldNotBeNull();
        parts.Shortfall.Total.ShouldBeLessThan(0);
        parts.Shortfall.Positions.Sum(one => one.Component).ShouldBe(parts.Shortfall.Total, 1e-9);
    }

    [Theory]
    [InlineData(VarMethod.Historical, null)]
    [InlineData(VarMethod.OrderStatistic, null)]
    [InlineData(VarMethod.Filtered, null)]
    [InlineData(VarMethod.Parametric, Cause.NoVariance)]
    [InlineData(VarMethod.CornishFisher, Cause.NoVariance)]
    public void Decomposition_OfReturnsThatAreAllEqual_IsZeroOrUndefined(VarMethod method, Cause? why)
    {
        Answer<Decomposition> answer = Answer(Holding(("FLAT", 10)), Closes)
            .Then(book => Decomposition.Of(book, method, Tail.P95));
        (answer.Why?.Cause).ShouldBe(why);
        answer.Value?.Shortfall.Total.ShouldBe(0);
        (answer.Value is null).ShouldBe(why is not null);
    }

    [Fact]
    public void DiversificationRatio_OfAPerfectHedge_IsNull() =>
        Diversification.Ratio(Answer(Holding(("A", 10), ("B", -10)), Closes).Value!).ShouldBeNull();

    [Fact]
    public void Then_OfAnUndefinedBook_KeepsTheCause() =>
        Answer(Holding(("NOPE", 1)), Closes).Then(book => Decomposition.Of(book, VarMethod.Historical, Tail.P99))
            .Why.ShouldNotBeNull().Symbols.ShouldBe(["NOPE"]);

    private static (Cause, string) Why(Book book, double tick = 7)
    {
        Undefined why = Answer(book, Closes, tick).Why.ShouldNotBeNull();
        return (why.Cause, string.Join(' ', why.Symbols));
    }

    private static Answer<ScenarioBook> Answer(Book book, Dictionary<string, CloseSeries> closes, double tick = 7)
    {
        Dictionary<string, Quote> ticks = new() { ["NEW"] = Tick(99, 7), ["B"] = Tick(100, tick) };
        if (tick == 7)
            ticks.Remove("B");
        PreparedBook prepared = PreparedBook.Of(book, closes, NavHistory.Empty, CalculationSettings.Default);
        return ScenarioBook.Of(prepared, Pricing.Of(prepared, ticks, Noon(100)));
    }

    private static CloseSeries Flat(string symbol, int count) =>
        Series(symbol, 0, [.. Enumerable.Repeat(50d, count)]);
}
