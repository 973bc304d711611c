using System.Globalization;
using Risk.Metrics;
using Risk.Portfolios;
using Risk.PreTrade;
using Risk.Thresholds;
using Risk.Tests.Metrics.Books;

namespace Risk.Tests.Metrics.PreTrade;

/// <summary>What a trade would do to limits, before it is done.</summary>
public sealed class TradeCheckTests
{
    // 10 A at 101 and 990 in cash: NAV 2000.
    private static readonly Portfolio Small = new()
    {
        Terms = Terms.Default("P"),
        Cash = 990,
        Positions = Portfolio.NoPositions.Add("A", new(10, null)),
    };

    private static readonly Dictionary<string, CloseSeries> Closes = TestMarket.Of(
        TestMarket.Wave("A", 100), TestMarket.Wave("B", 100), TestMarket.Wave("YOUNG", 10, 90));

    [Theory]
    [InlineData(9, Impact.Within)]          // 19 × 101 of 2000 is 0.9595
    [InlineData(10, Impact.Breaks)]         // 20 × 101 of 2000 is 1.01
    [InlineData(-10, Impact.Within)]
    [InlineData(-30, Impact.Breaks)]        // short counts as much
    public void Of_ATrade_SaysWhetherALimitBreaks(int quantity, Impact expected)
    {
        TradeCheck.Judged check = Judged(Small, new("A", quantity), AtMost("leverage_ratio", 1));
        LimitImpact impact = check.Limits.ShouldHaveSingleItem();
        impact.Impact.ShouldBe(expected);
        impact.Before.ShouldNotBeNull().ShouldBe(0.505, 1e-12);
        check.Allowed.ShouldBe(expected is Impact.Within);
        check.Reasons.Length.ShouldBe(check.Allowed ? 0 : 1);
    }

    [Theory]
    [InlineData(1, Impact.Worsens)]
    [InlineData(-1, Impact.StillBroken)]    // whoever is beyond a limit may come back
    [InlineData(-9, Impact.Mends)]
    public void Of_ATradeBeyondALimit_MayOnlyComeBack(int quantity, Impact expected)
    {
        TradeCheck.Judged check = Judged(Small, new("A", quantity), AtMost("leverage_ratio", 0.1));
        check.Limits.Single().Impact.ShouldBe(expected);
        check.Allowed.ShouldBe(expected is not Impact.Worsens);
    }

    [Fact]
    public void Of_ATrade_GivesBothSnapshots()
    {
        TradeCheck.Judged check = Judged(Small, new("B", -5, 100));
        check.Before.ShouldBeEquivalentTo(Market().Value(Small));
        check.After.Metrics.PositionCount.ShouldBe(2);
        check.After.Metrics.ExposureShort.ShouldBe(505);
        check.After.Metrics.Nav.ShouldBe(1995, "sold at 100 what is worth 101");
        check.Allowed.ShouldBeTrue("there is no limit");
    }

    [Fact]
    public void Of_ATrade_IsAsIfItHadBeenBooked()
    {
        Trade trade = new("T", "B", TradeSide.Buy, 3, 101, TestMarket.Day(100));
        Change booked = TradeRules.Book(Small, trade, new(TestMarket.Day(99), new Dictionary<string, double>()));
        Snapshot live = Market().Value(booked.ShouldBeOfType<Change.Done>().Next);
        Judged(Small, new("B", 3)).After.ShouldBeEquivalentTo(live);
    }

    [Fact]
    public void Of_AnExecutionIdThatIsBooked_IsNoObstacle()
    {
        Portfolio traded = Small with { Booked = BookedIds.None.With("what-if", ["B", "7", "8"]) };
        Judged(traded, new("A", 1)).Allowed.ShouldBeTrue();
    }

    [Fact]
    public void Of_ASymbolWithoutHistory_BlindsWhatWasJudged()
    {
        Limit limit = new()
        {
            Id = "L", MetricId = "var_99", Comparison = Comparison.LessThan, Threshold = -0.5, Severity = Severity.High,
        };
        TradeCheck.Judged check = Judged(Small, new("YOUNG", 1), limit, AtMost("leverage_ratio", 1));
        check.Limits.Select(one => one.Impact).ShouldBe([Impact.Blinds, Impact.Within]);
        check.Reasons.ShouldHaveSingleItem().ShouldContain("the metric is undefined");
        Portfolio blind = Small with { Positions = Small.Positions.Add("YOUNG", new(1, null)) };
        Judged(blind, new("A", 1), limit).Limits.Single().Impact.ShouldBe(Impact.Unknown);
    }

    [Fact]
    public void Of_ALimitThatIsSwitchedOff_IsLeftOut() =>
        Judged(Small, new("A", 100), AtMost("leverage_ratio", 1) with { Enabled = false }).Limits.ShouldBeEmpty();

    [Fact]
    public void Reasons_NameTheMetricItsValuesAndTheLimit() =>
        Judged(Small, new("A", 10), AtMost("leverage_ratio", 1)).Reasons.Single()
            .ShouldBe("leverage_ratio would go from 0.505 to 1.01, above the limit 1 (leverage_ratio at most 1).");

    [Fact]
    public void Of_ASymbolThatNobodyPriced_IsWorthWhatIsPaid()
    {
        TradeCheck.Judged check = Judged(Small, new("NEW", 20, 50), AtMost("leverage_ratio", 1));
        check.After.Status.ShouldBe(SnapshotStatus.NoHistory);
        check.After.MissingSymbols.ShouldBeEmpty();
        check.After.Metrics.Nav.ShouldBe(2000);
        check.Limits.Single().Impact.ShouldBe(Impact.Breaks, "1,010 of A and 1,000 of it");
    }

    [Theory]
    [InlineData("0.00000001", true)]
    [InlineData("-0.00000001", true)]
    [InlineData("0.000000001", false)]
    [InlineData("1000000000000", true)]
    [InlineData("-1000000000000.00000001", false)]
    public void Of_AQuantity_FitsAnAmount(string quantity, bool fits)
    {
        TradeCheck check = TradeCheck.Of(
            Small, new("A", decimal.Parse(quantity, CultureInfo.InvariantCulture), 1), [], Market());
        if (fits)
            (check is TradeCheck.Judged or TradeCheck.Impossible).ShouldBeTrue();
        else
            check.ShouldBeOfType<TradeCheck.Invalid>().Errors.Single().Message.ShouldContain("negative to sell");
    }

    [Theory]
    [InlineData("A", 0, null, "quantity")]
    [InlineData("A", 1, -1, "price")]
    [InlineData("A B", 1, 1, "symbol")]
    [InlineData("NOPE", 1, null, "price")]      // neither stated nor known
    public void Of_AMalformedTrade_NamesTheField(string symbol, int quantity, int? price, string field) =>
        TradeCheck.Of(Small, new(symbol, quantity, price), [], Market())
            .ShouldBeOfType<TradeCheck.Invalid>().Errors.ShouldHaveSingleItem().Field.ShouldBe(field);

    [Fact]
    public void Of_ATradeBeyondAllMoney_IsImpossible() =>
        TradeCheck.Of(Small, new("A", 1_000_000_000_000, 1_000_000_000_000), [], Market())
            .ShouldBeOfType<TradeCheck.Impossible>();

    [Theory]
    [InlineData(1e308)]
    [InlineData(double.NaN)]
    [InlineData(double.PositiveInfinity)]
    public void Of_APoisonedPrice_IsNoPriceToTradeAt(double price) =>
        TradeCheck.Of(Small, new("B", 1), [], Market() with
        {
            Ticks = new Dictionary<string, Quote> { ["B"] = TestMarket.Tick(100, price) },
        }).ShouldBeOfType<TradeCheck.Invalid>().Errors.Single().Field.ShouldBe("price");

    private static TradeCheck.Judged Judged(Portfolio portfolio, ProposedTrade trade, params Limit[] limits) =>
        TradeCheck.Of(portfolio, trade, limits, Market()).ShouldBeOfType<TradeCheck.Judged>();

    private static Limit AtMost(string metric, double level) => new()
    {
        Id = $"{metric} at most {level}",
        MetricId = metric,
        Comparison = Comparison.GreaterThan,
        Threshold = level,
        Severity = Severity.Critical,
    };

    private static KnownMarket Market() => new(
        new Dictionary<string, Quote>(), Closes, CalculationSettings.Default, TestMarket.Noon(100));
}
