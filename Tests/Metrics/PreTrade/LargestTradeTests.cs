using Risk.Metrics;
using Risk.Portfolios;
using Risk.PreTrade;
using Risk.Thresholds;
using Risk.Tests.Metrics.Books;

namespace Risk.Tests.Metrics.PreTrade;

/// <summary>How much of a trade no limit stands against.</summary>
public sealed class LargestTradeTests
{
    // 10 A at 101 and 990 in cash: NAV 2000.
    private static readonly Portfolio Small = new()
    {
        Terms = Terms.Default("P"),
        Cash = 990,
        Positions = Portfolio.NoPositions.Add("A", new(10, null)),
    };

    private static readonly KnownMarket Market = new(
        new Dictionary<string, Quote>(),
        TestMarket.Of(TestMarket.Wave("A", 100), TestMarket.Wave("YOUNG", 10, 90)),
        CalculationSettings.Default,
        TestMarket.Noon(100));

    [Theory]
    [InlineData(1, 1, 9)]           // 19 × 101 of 2000 is 0.9595, 20 of them 1.01
    [InlineData(9, 1, 9)]           // what was asked is the largest itself
    [InlineData(10, 1, 9)]
    [InlineData(5000, 1, 9)]
    [InlineData(0.5, 1, 9)]
    [InlineData(-1, 1, -29)]        // short counts as much
    [InlineData(-1000, 1, -29)]
    [InlineData(1, 50, 980)]        // 990 × 101 of 2000 is 49.995
    public void Of_ALimit_IsTheLastUnitThatStaysWithin(double asked, double level, int largest)
    {
        LargestTrade found = Of((decimal)asked, AtMost("leverage_ratio", level));
        (found.Quantity, found.Reason).ShouldBe((largest, null));
        Allowed(largest, AtMost("leverage_ratio", level)).ShouldBeTrue();
        Allowed(largest + Math.Sign(asked), AtMost("leverage_ratio", level)).ShouldBeFalse();
    }

    [Theory]
    [InlineData(1, null)]           // further beyond
    [InlineData(-1, -20)]           // back, and as far beyond on the other side as it is now
    public void Of_ALimitThatIsBroken_MayOnlyComeBack(int side, int? largest) =>
        Of(side, AtMost("leverage_ratio", 0.1)).Quantity.ShouldBe(largest);

    [Fact]
    public void Of_SeveralLimits_IsWhatTheTightestLeaves() =>
        Of(1, AtMost("leverage_ratio", 5), AtMost("concentration_risk.max_position", 0.8)).Quantity.ShouldBe(5);

    [Fact]
    public void Of_NoLimitThatBinds_IsNoneWithAReason()
    {
        Of(1).ShouldBe(new LargestTrade(null, "The portfolio has no limits."));
        Of(1, AtMost("leverage_ratio", 1) with { Enabled = false }).Reason.ShouldBe("The portfolio has no limits.");
        Of(1, AtMost("position_count", 3)).Reason.ShouldBe("No limit stands against any quantity.");
    }

    [Fact]
    public void Of_ASymbolThatPutsALimitOutOfSight_IsNoneAtAll() =>
        LargestOf(new("YOUNG", 1), AtMost("volatility", 9))
            .ShouldBe(new LargestTrade(null, "Not even one unit stays within the limits."));

    private static LargestTrade Of(decimal quantity, params Limit[] limits) => LargestOf(new("A", quantity), limits);

    private static LargestTrade LargestOf(ProposedTrade trade, params Limit[] limits) =>
        LargestTrade.Of(Small, trade, Judged(trade, limits), limits, Market);

    private static bool Allowed(decimal quantity, params Limit[] limits) => Judged(new("A", quantity), limits).Allowed;

    private static TradeCheck.Judged Judged(ProposedTrade trade, Limit[] limits) =>
        TradeCheck.Of(Small, trade, limits, Market).ShouldBeOfType<TradeCheck.Judged>();

    private static Limit AtMost(string metric, double level) => new()
    {
        Id = metric,
        MetricId = metric,
        Comparison = Comparison.GreaterThan,
        Threshold = level,
        Severity = Severity.Critical,
    };
}
