using Risk.Metrics;

namespace Risk.Tests.Metrics;

public sealed class MetricCatalogTests
{
    // The list that the public interface promises, in its order.
    private const string Promised =
        "nav daily_pnl daily_pnl_pct exposure.long exposure.short exposure.gross exposure.net leverage_ratio "
        + "net_leverage var_95 var_975 var_99 cvar_95 cvar_975 cvar_99 var_99_amount cvar_975_amount volatility "
        + "ewma_volatility max_drawdown current_drawdown sharpe_ratio sortino_ratio calmar_ratio beta "
        + "concentration_risk.max_position concentration_risk.hhi concentration_risk.effective_positions "
        + "margin_usage win_rate profit_factor position_count";

    [Fact]
    public void All_AreThePromisedIds() =>
        string.Join(' ', MetricCatalog.All.Select(one => one.Id)).ShouldBe(Promised);

    [Fact]
    public void Read_EachMetric_ReadsAPropertyOfItsOwn()
    {
        List<string> read = [];
        foreach (System.Reflection.PropertyInfo property in typeof(MetricSet).GetProperties())
        {
            object one = new MetricSet();
            property.SetValue(one, 7.0);
            read.Add(MetricCatalog.All.Where(metric => metric.Read((MetricSet)one) == 7)
                .ShouldHaveSingleItem(property.Name).Id);
        }
        read.ShouldBeUnique();
        read.Count.ShouldBe(MetricCatalog.All.Length);
    }

    [Theory]
    [InlineData(double.NaN)]
    [InlineData(double.PositiveInfinity)]
    public void Read_WhatOverflowed_IsNull(double nav) =>
        MetricCatalog.Find("nav")!.Read(new MetricSet { Nav = nav }).ShouldBeNull();

    [Theory]
    [InlineData("var_99", true)]
    [InlineData("exposure.gross", true)]
    [InlineData("exposure", false)]
    [InlineData("VAR_99", false)]
    [InlineData("", false)]
    public void Find_TakesTheIdAsWritten(string id, bool known) => (MetricCatalog.Find(id) is not null).ShouldBe(known);
}
