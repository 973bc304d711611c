using Risk.Metrics;

namespace Risk.Tests.Metrics.Golden.Ledger;

/// <summary>The tails of every return series by every method, and its ratios over a risk-free rate of 2 %.</summary>
public sealed class AlternativeGoldenTests
{
    private static readonly (double Tail, string Name)[] Tails =
        [(Tail.P95, "95"), (Tail.P975, "97.5"), (Tail.P99, "99")];

    [Fact]
    public void TailEstimator_ByEachMethod_EqualsGolden() => Check(GoldenNode.Root());

    internal static void Check(GoldenNode root)
    {
        foreach ((GoldenNode expected, double[] returns) in Series(root))
        {
            CheckMethod(expected, returns, VarMethod.Historical, "var", "es");
            GoldenNode others = expected["alt"];
            CheckMethod(others, returns, VarMethod.OrderStatistic, "varOrderStatistic", null);
            CheckMethod(others, returns, VarMethod.Parametric, "varNormalZeroMean", "esNormalZeroMean");
            // A book that holds nothing has neither.
            if (others.Has("varCornishFisher99"))
                CheckMethod(others, returns, VarMethod.CornishFisher, "varCornishFisher", null);
            if (others.Has("varFilteredHistorical99"))
                CheckMethod(others, returns, VarMethod.Filtered, "varFilteredHistorical", "esFilteredHistorical");
        }
        foreach (GoldenBook book in GoldenBook.All(root))
            CheckRatios(book.Expected["proformaRf2"], book.Returns);
    }

    /// <summary>Every return series that has a block of its own.</summary>
    private static IEnumerable<(GoldenNode Expected, double[] Returns)> Series(GoldenNode root)
    {
        double[] none = new double[755];
        GoldenNode empty = root["portfolios"]["P6"];
        yield return (empty["close"]["proforma"], none);
        yield return (empty["live"]["proforma"], none);
        yield return (empty["heldNavHistory"], none);
        foreach (GoldenBook book in GoldenBook.All(root))
        {
            yield return (book.Expected["proforma"], book.Returns);
            if (book.Expected.Name is "close")
                yield return (root["portfolios"][book.Id]["heldNavHistory"], book.HeldReturns);
            if (book.Expected.Name is "full")
                yield return (root["eustockmarkets"]["heldNavHistory"], book.HeldReturns);
        }
        foreach (string symbol in EuMarket.Symbols)
            yield return (
                root["eustockmarkets"]["single"][symbol],
                EuMarket.Book([symbol], EuMarket.AllCloses).Window.Returns[0].ToArray());
    }

    private static void CheckMethod(
        GoldenNode expected, double[] returns, VarMethod method, string valueAtRisk, string? shortfall)
    {
        TailEstimator estimator = new(method, returns);
        foreach ((double tail, string name) in Tails)
        {
            TailEstimate estimate = estimator.At(tail);
            expected[valueAtRisk + name].ShouldBeLoss(estimate.ValueAtRisk);
            if (shortfall is not null)
                expected[shortfall + name].ShouldBeLoss(estimate.Shortfall);
        }
    }

    private static void CheckRatios(GoldenNode expected, double[] returns)
    {
        double rate = Year.RatePerPeriod(0.02);
        expected["sharpe"].ShouldBe(Ratios.Sharpe(returns, rate));
        expected["sortino"].ShouldBe(Ratios.Sortino(returns, rate));
        expected["downsideDeviationAnnual"].ShouldBe(Ratios.DownsideDeviation(returns, rate));
    }
}
