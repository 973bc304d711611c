using Risk.Metrics;

namespace Risk.Tests.Metrics.Golden.Ledger;

/// <summary>What other libraries make of the same series, where their definitions are ours.</summary>
public sealed class AnchorGoldenTests
{
    private static readonly (double Tail, string Cut, string Level, string Percent)[] Tails =
    [
        (Tail.P95, "05", "0.95", "95"), (Tail.P975, "025", "0.975", "975"), (Tail.P99, "01", "0.99", "99"),
    ];

    [Fact]
    public void Metrics_OfEachSeries_EqualOtherLibraries() => Check(GoldenNode.Root());

    internal static void Check(GoldenNode root)
    {
        GoldenNode all = root["anchors"]["series"];
        foreach (GoldenBook book in GoldenBook.All(root))
        {
            if (book.Expected.Name is not ("close" or "full"))
                continue;
            GoldenNode expected = book.Expected.Name is "full" ? all["EU"] : all[book.Id];
            double beta = book.Prepared.Betas!.Zip(book.Pricing.MarketValues, (one, value) => one * value).Sum();
            CheckTails(expected, book.Returns);
            CheckRatios(expected["empyrical"], book.Returns, beta / book.Scenarios.Nav);
            CheckRatios(expected["quantstats"], book.Returns, beta / book.Scenarios.Nav);
            CheckPerformanceAnalytics(expected["performanceAnalytics"], book.Returns, beta / book.Scenarios.Nav);
            expected["lean"]["beta"].ShouldBe(beta / book.Scenarios.Nav);
            expected["quantlib"]["standardDeviation"].ShouldBe(Moments.StandardDeviation(book.Returns));
        }
    }

    private static void CheckTails(GoldenNode expected, double[] returns)
    {
        TailEstimator historical = new(VarMethod.Historical, returns), order = new(VarMethod.OrderStatistic, returns);
        foreach ((double tail, string cut, string level, string percent) in Tails)
        {
            expected["empyrical"]["value_at_risk_" + cut].ShouldBe(historical.At(tail).ValueAtRisk);
            expected["empyrical"]["cvar_" + cut].ShouldBe(historical.At(tail).Shortfall);
            expected["quantlib"]["valueAtRisk_" + level].ShouldBeLoss(order.At(tail).ValueAtRisk);
            expected["ore"]["quantile_0." + cut].ShouldBe(order.At(tail).ValueAtRisk);
            expected["ore"]["expectedShortfall_0." + cut].ShouldBe(historical.At(tail).Shortfall);
            expected["performanceAnalytics"]["VaR_hist_" + percent].ShouldBe(historical.At(tail).ValueAtRisk);
            expected["performanceAnalytics"]["ES_hist_" + percent].ShouldBe(historical.At(tail).Shortfall);
            if (percent is "975")
                continue;
            expected["performanceAnalytics"]["type1_" + percent].ShouldBeLoss(order.At(tail).ValueAtRisk);
            expected["performanceAnalytics"]["type7_" + percent].ShouldBeLoss(historical.At(tail).ValueAtRisk);
        }
    }

    /// <summary>empyrical's names; quantstats has most of them too. Omega about 0 is the profit factor.</summary>
    private static void CheckRatios(GoldenNode expected, double[] returns, double beta)
    {
        (string Name, double? Value)[] ratios =
        [
            ("annual_volatility", Volatility.Annual(returns)), ("volatility", Volatility.Annual(returns)),
            ("max_drawdown", Drawdown.Max(returns)), ("sharpe", Ratios.Sharpe(returns)),
            ("sortino", Ratios.Sortino(returns)), ("downside_risk", Ratios.DownsideDeviation(returns)),
            ("calmar", Ratios.Calmar(returns)), ("cagr", Ratios.AnnualGrowth(returns)), ("beta", beta),
            ("omega", WinLoss.ProfitFactor(returns)), ("profit_factor", WinLoss.ProfitFactor(returns)),
            ("win_rate", WinLoss.WinRate(returns)),
        ];
        foreach ((string name, double? value) in ratios.Where(one => expected.Has(one.Name)))
            expected[name].ShouldBe(value);
    }

    // Stated by the day: the downside and Sortino's ratio. Drawdown is positive there.
    private static void CheckPerformanceAnalytics(GoldenNode expected, double[] returns, double beta)
    {
        expected["StdDev_annualized"].ShouldBe(Volatility.Annual(returns));
        expected["maxDrawdown"].ShouldBeLoss(Drawdown.Max(returns));
        expected["Sharpe_annualized_default"].ShouldBe(Ratios.Sharpe(returns));
        expected["Sortino"].ShouldBe(Ratios.Sortino(returns) / Math.Sqrt(252));
        expected["DownsideDeviation"].ShouldBe(Ratios.DownsideDeviation(returns) / Math.Sqrt(252));
        expected["Calmar"].ShouldBe(Ratios.Calmar(returns));
        expected["beta"].ShouldBe(beta);
        expected["Return_annualized"].ShouldBe(Ratios.AnnualGrowth(returns));
        expected["Omega"].ShouldBe(WinLoss.ProfitFactor(returns));
    }
}
