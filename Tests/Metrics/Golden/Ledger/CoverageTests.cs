using System.Text.RegularExpressions;

namespace Risk.Tests.Metrics.Golden.Ledger;

/// <summary>No expected value of the risk desk's groups is left unread but those that are not defined here.</summary>
public sealed class CoverageTests
{
    // Whatever of the file is not in these groups is compared by the tests of the snapshot.
    private const string Groups =
        "/(components|parametric|incrementalVar99Money|stress|alt|proformaRf2|positionBetas|backtest|backtestFiltered"
        + "|correlation|correlationFull|covarianceTrace|returns|trafficLight[0-9]+|kupiec|kupiecNonRejection95|series"
        + "|portfolioBetaFromPositions|(var|es)[0-9.]+Money)(/|$)";

    private static readonly (string Pattern, string Reason)[] NotDefined =
    [
        ("/alt/esAcerbiTasche", "divides by n·a, which need not be whole; ours is the mean by index, which adds up"),
        ("/alt/varNormalWithMean", "a daily mean is noise beside its deviation; parametric has a mean of zero"),
        ("/alt/varEwmaNormal", "a normal with EWMA deviation is none of the five methods"),
        ("/P6/.*/(var|es)[0-9.]+Money$", "a book that holds nothing has no components; its snapshot says 0"),
        ("/P6/.*/(proformaRf2|portfolioBetaFromPositions)$", "null: a book that holds nothing has no ratios"),
        ("/proformaRf2/alphaAnnualArithmetic$", "alpha is no metric of ours"),
        ("/series/.*/(empyrical|quantstats)/alpha$", "alpha is no metric of ours"),
        ("/series/.*/(empyrical|quantstats)/tail_ratio$", "the tail ratio is no metric of ours"),
        ("/series/.*/quantstats/(value_at_risk|cvar)_", "normal with mean, and the mean of what lies beyond it"),
        ("/series/.*/quantlib/expectedShortfall_", "drops the VaR point"),
        ("/series/.*/quantlib/(downside|semi)Deviation$", "divides by the days below, not by all days"),
        ("/series/.*/quantlib/(skewness|kurtosis)$", "of a sample; ours are of the population"),
        ("/series/.*/lean/(annualPerformance|sharpe|sortino|var9)", "arithmetic year; downside about the mean; normal"),
        ("/series/.*/ore/(quantile|expectedShortfall)_0.9", "the tail of gains"),
        ("/series/.*/performanceAnalytics/VaR_(gauss|modified)_", "deviation of the population, with mean"),
        ("/series/.*/performanceAnalytics/Sharpe_annualized_geometric$", "geometric mean; ours is arithmetic"),
        ("/series/.*/performanceAnalytics/type[68]_", "other quantiles of Hyndman and Fan"),
    ];

    [Fact]
    public void GoldenFile_HasNoValueThatIsNeitherReadNorNamed()
    {
        GoldenNode root = GoldenNode.Root();
        ComponentGoldenTests.Check(root);
        AlternativeGoldenTests.Check(root);
        StressGoldenTests.Check(root);
        MarketGoldenTests.Check(root);
        BacktestGoldenTests.CheckBooks(root);
        BacktestGoldenTests.CheckTables(root);
        AnchorGoldenTests.Check(root);
        string[] wanted = [.. root.Leaves().Where(path => Regex.IsMatch(path, Groups))];
        string[] unread = [.. wanted.Except(root.Read)];
        unread.Where(path => !NotDefined.Any(one => Regex.IsMatch(path, one.Pattern))).ShouldBeEmpty();
        wanted.Intersect(root.Read).Count().ShouldBeGreaterThan(3000);
        foreach ((string pattern, string reason) in NotDefined)
        {
            unread.ShouldContain(path => Regex.IsMatch(path, pattern), $"{pattern}: {reason}");
            root.Read.ShouldAllBe(path => !Regex.IsMatch(path, pattern), $"{pattern}: {reason}");
        }
    }
}
