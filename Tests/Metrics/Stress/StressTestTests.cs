using Risk.Metrics;
using Risk.Tests.Metrics.Golden;
using static Risk.Tests.Metrics.Books.TestMarket;

namespace Risk.Tests.Metrics.Stress;

/// <summary>Scenarios by hand, and on real closes.</summary>
public sealed class StressTestTests
{
    // B moves twice as far as the benchmark, C not at all.
    private static readonly Dictionary<string, CloseSeries> Closes = Of(
        Wave("IDX", 100), Wave("A", 100), Series("B", 0, Twice(100)), Series("C", 0, [.. Flat(100)]));

    private static readonly Book Three =
        Holding(("A", 10), ("B", -5), ("C", 20)) with { Cash = 0, Benchmark = "IDX" };

    [Fact]
    public void Shocked_OfAMixedShock_TakesOwnThenBetaThenFlat()
    {
        Shock mixed = new("mixed") { BySymbol = Own("A", -0.2), Benchmark = -0.1, Flat = -0.03 };
        StressResult result = Shocked(Three, mixed).Value.ShouldNotBeNull();
        result.Positions.Select(one => one.Move).ShouldBe([-0.2, -0.2, 0], tolerance: 1e-12);
        result.Positions.Select(one => Math.Round(one.Profit, 6)).ShouldBe([-202, 102, 0]);
        result.Profit.ShouldBe(-100, 1e-9);
        result.OfNav.ShouldNotBeNull().ShouldBe(-100 / 1500d, 1e-12);
    }

    [Fact]
    public void Shocked_OfSingleSymbols_LeavesTheOthers() =>
        Shocked(Three, new("one") { BySymbol = Own("C", 0.5) }).Value.ShouldNotBeNull()
            .Positions.Select(one => one.Move).ShouldBe([0, 0, 0.5]);

    [Fact]
    public void Shocked_ByBetaWithoutBenchmark_NamesWhoHasNoMove()
    {
        Shock byBeta = new("by beta") { BySymbol = Own("A", -0.2), Benchmark = -0.1 };
        Undefined why = Shocked(Three with { Benchmark = null }, byBeta).Why.ShouldNotBeNull();
        (why.Cause, string.Join(' ', why.Symbols)).ShouldBe((Cause.NoBeta, "B C"));
        Shocked(Three with { Benchmark = null }, byBeta with { Flat = -0.1 }).Value.ShouldNotBeNull()
            .Positions.Select(one => one.Move).ShouldBe([-0.2, -0.1, -0.1]);
    }

    [Theory]
    [InlineData(double.NaN)]
    [InlineData(double.PositiveInfinity)]
    [InlineData(1e308)]
    public void Shocked_ByAPoisonedMove_NamesWhom(double move)
    {
        Undefined why = Shocked(Three, new("bad") { BySymbol = Own("C", move) }).Why.ShouldNotBeNull();
        (why.Cause, string.Join(' ', why.Symbols)).ShouldBe((Cause.NotFinite, "C"));
    }

    [Fact]
    public void Shocked_WithoutNav_HasNoFractionOfIt()
    {
        StressResult result = Shocked(Three with { Cash = -1500 }, new("down") { Flat = -0.1 }).Value.ShouldNotBeNull();
        result.Profit.ShouldBe(-150, 1e-9);
        result.OfNav.ShouldBeNull();
    }

    [Fact]
    public void Shocked_WithNothingHeld_IsZero() =>
        Shocked(Holding(), new("down") { Flat = -0.1 }).Value.ShouldNotBeNull().Profit.ShouldBe(0);

    [Fact]
    public void Shocked_WithoutAPrice_NamesTheSymbol() =>
        Shocked(Holding(("NOPE", 1)), new("down")).Why.ShouldNotBeNull().Symbols.ShouldBe(["NOPE"]);

    [Fact]
    public void Past_March2020_IsTheMoveFromTheLastCloseBefore()
    {
        Dictionary<string, CloseSeries> closes = GoldenMarket.Closes("us_daily_closes.csv");
        PastWindow covid = PastWindow.Crises.Single(one => one.Name == "2020 Covid");
        StressResult result = Past(Holding(("SPY", 1000), ("IWM", 2000)), covid, closes).Value.ShouldNotBeNull();
        result.Positions[0].Move.ShouldBe(222.95 / 338.34 - 1, 1e-12);
        result.Positions[1].Move.ShouldBe(99.9 / 168.4 - 1, 1e-12);
        result.Positions.Sum(one => one.Profit).ShouldBe(result.Profit);
        (result.From, result.To).ShouldBe((covid.From, covid.To));
    }

    [Theory]
    [InlineData(0, 10, "A")]        // no close before the first day
    [InlineData(1, 10, null)]
    [InlineData(90, 106, null)]     // the closes end a week before the last day
    [InlineData(90, 107, "A")]
    [InlineData(100, 101, "A")]     // no close within the window
    public void Past_WithoutClosesOfTheWindow_NamesTheSymbol(int from, int to, string? missing)
    {
        Answer<StressResult> answer = Past(Holding(("A", 1)), new("past", Day(from), Day(to)), Closes);
        (answer.Why?.Symbols.Single()).ShouldBe(missing);
        (answer.Value is null).ShouldBe(missing is not null);
    }

    [Theory]
    [InlineData(5, true)]
    [InlineData(99, true)]
    [InlineData(100, false)]        // 100 closes have 99 days of returns
    public void Worst_OfMoreDaysThanThereAre_IsUndefined(int days, bool defined)
    {
        PreparedBook book = PreparedBook.Of(Three, Closes, NavHistory.Empty, CalculationSettings.Default);
        ScenarioBook scenarios = ScenarioBook.Of(book, At(book)).Value.ShouldNotBeNull();
        (StressTest.Worst(scenarios, days).Value is not null).ShouldBe(defined);
    }

    private static Answer<StressResult> Shocked(Book book, Shock shock)
    {
        PreparedBook prepared = PreparedBook.Of(book, Closes, NavHistory.Empty, CalculationSettings.Default);
        return StressTest.Shocked(prepared, At(prepared), shock);
    }

    private static Answer<StressResult> Past(Book book, PastWindow window, Dictionary<string, CloseSeries> closes)
    {
        PreparedBook prepared = PreparedBook.Of(book, closes, NavHistory.Empty, CalculationSettings.Default);
        return StressTest.Past(prepared, At(prepared), window, closes);
    }

    private static Pricing At(PreparedBook book) => Pricing.Of(book, new Dictionary<string, Quote>(), Noon(100));

    private static ImmutableDictionary<string, double> Own(string symbol, double move) =>
        ImmutableDictionary<string, double>.Empty.Add(symbol, move);

    // A wave of 100 and 101 makes +1 % and −1/101 in turn; here twice that, ending at 102.
    private static double[] Twice(int count)
    {
        double[] levels = new double[count];
        levels[^1] = 102;
        for (int n = count - 1; n > 0; n--)
            levels[n - 1] = levels[n] / (1 + 2 * (n % 2 == 0 ? -1 / 101d : 0.01));
        return levels;
    }

    private static IEnumerable<double> Flat(int count) => Enumerable.Repeat(50d, count);
}
