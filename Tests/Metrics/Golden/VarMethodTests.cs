using System.Text.Json.Nodes;
using Risk.Metrics;

namespace Risk.Tests.Metrics.Golden;

/// <summary>The other estimates of the tails, and the ratios over a risk-free rate of 2 %.</summary>
public sealed class VarMethodTests
{
    private static readonly (double Tail, string Name)[] Tails =
        [(Tail.P95, "95"), (Tail.P975, "97.5"), (Tail.P99, "99")];

    [Theory]
    [InlineData(VarMethod.OrderStatistic, "varOrderStatistic", null)]
    [InlineData(VarMethod.Filtered, "varFilteredHistorical", "esFilteredHistorical")]
    [InlineData(VarMethod.Parametric, "varNormalZeroMean", "esNormalZeroMean")]
    [InlineData(VarMethod.CornishFisher, "varCornishFisher", null)]
    public void At_EachMethod_EqualsGolden(VarMethod method, string valueAtRisk, string? shortfall) =>
        ForEachInvestedBook((id, returns, expected) =>
        {
            JsonNode golden = expected["proforma"]!["alt"]!;
            void Compare(double? actual, string key) => actual.ShouldBeGolden(-(double)golden[key]!, $"{id} {key}");
            foreach ((double tail, string name) in Tails)
            {
                TailEstimate estimate = new TailEstimator(method, returns).At(tail);
                Compare(estimate.ValueAtRisk, valueAtRisk + name);
                if (shortfall is not null)
                    Compare(estimate.Shortfall, shortfall + name);
            }
        });

    [Fact]
    public void Ratios_OverTwoPercent_EqualGolden() =>
        ForEachInvestedBook((id, returns, expected) =>
        {
            double rate = Year.RatePerPeriod(0.02);
            JsonNode golden = expected["proformaRf2"]!;
            Ratios.Sharpe(returns, rate).ShouldBeGolden((double)golden["sharpe"]!, id + " sharpe");
            Ratios.Sortino(returns, rate).ShouldBeGolden((double)golden["sortino"]!, id + " sortino");
            Ratios.DownsideDeviation(returns, rate).ShouldBeGolden((double)golden["downsideDeviationAnnual"]!, id);
        });

    private static void ForEachInvestedBook(Action<string, double[], JsonNode> check)
    {
        Dictionary<string, CloseSeries> closes = GoldenMarket.Closes();
        foreach ((string id, Book book) in GoldenMarket.Books().Where(one => !one.Book.IsEmpty))
        {
            PreparedBook prepared = PreparedBook.Of(book, closes, NavHistory.Empty, CalculationSettings.Default);
            Pricing pricing = Pricing.Of(prepared, GoldenMarket.NoTicks, GoldenMarket.Now);
            double nav = Valuation.Of(book.Cash, pricing.MarketValues).Nav;
            double[] weights = Array.ConvertAll(pricing.MarketValues, value => value / nav);
            check(id, Scenarios.Profits(weights, prepared.Window.Returns), GoldenMarket.Expected(id)["close"]!);
        }
    }
}
