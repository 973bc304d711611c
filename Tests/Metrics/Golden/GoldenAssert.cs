using System.Text.Json.Nodes;
using Risk.Metrics;

namespace Risk.Tests.Metrics.Golden;

/// <summary>Compares with a golden value: relative 1e-9, absolute 1e-12, null only with null.</summary>
internal static class GoldenAssert
{
    public static void ShouldBeGolden(this double? actual, double? expected, string what)
    {
        if (expected is not { } value)
            actual.ShouldBeNull(what);
        else
            actual.ShouldNotBeNull(what).ShouldBe(value, Math.Max(1e-12, Math.Abs(value) * 1e-9), what);
    }

    /// <summary>The part of a snapshot that live prices move, against a book's golden block.</summary>
    public static void ShouldBeGolden(this MetricSet actual, JsonNode expected, string what)
    {
        actual.ShouldBeGoldenScenarios(expected["proforma"]!, what);
        actual.Nav.ShouldBeGolden(Number(expected, "nav"), what + " nav");
        actual.DailyPnl.ShouldBeGolden(Number(expected, "dailyPnl"), what + " daily_pnl");
        actual.DailyPnlPct.ShouldBeGolden(Number(expected, "dailyPnlPct"), what + " daily_pnl_pct");
        actual.ExposureLong.ShouldBeGolden(Number(expected, "longExposure"), what + " exposure.long");
        actual.ExposureShort.ShouldBeGolden(Number(expected, "shortExposure"), what + " exposure.short");
        actual.ExposureGross.ShouldBeGolden(Number(expected, "grossExposure"), what + " exposure.gross");
        actual.ExposureNet.ShouldBeGolden(Number(expected, "netExposure"), what + " exposure.net");
        actual.LeverageRatio.ShouldBeGolden(Number(expected, "grossLeverage"), what + " leverage_ratio");
        actual.NetLeverage.ShouldBeGolden(Number(expected, "netLeverage"), what + " net_leverage");
        actual.MaxPosition.ShouldBeGolden(Number(expected, "maxPositionWeight"), what + " max_position");
        actual.Hhi.ShouldBeGolden(Number(expected, "hhi"), what + " hhi");
        actual.EffectivePositions.ShouldBeGolden(Number(expected, "effectivePositions"), what + " effective_positions");
        actual.MarginUsage.ShouldBeGolden(Number(expected, "marginUsage"), what + " margin_usage");
        actual.PositionCount.ShouldBeGolden(Number(expected, "positions"), what + " position_count");
        actual.Var99Amount.ShouldBeGolden(-Number(expected, "var99Money"), what + " var_99_amount");
        actual.Cvar975Amount.ShouldBeGolden(-Number(expected, "es97.5Money"), what + " cvar_975_amount");
    }

    /// <summary>Tails, volatility and beta, against the golden block of a return series.</summary>
    public static void ShouldBeGoldenScenarios(this MetricSet actual, JsonNode scenarios, string what)
    {
        actual.Var95.ShouldBeGolden(-Number(scenarios, "var95"), what + " var_95");
        actual.Var975.ShouldBeGolden(-Number(scenarios, "var97.5"), what + " var_975");
        actual.Var99.ShouldBeGolden(-Number(scenarios, "var99"), what + " var_99");
        actual.Cvar95.ShouldBeGolden(-Number(scenarios, "es95"), what + " cvar_95");
        actual.Cvar975.ShouldBeGolden(-Number(scenarios, "es97.5"), what + " cvar_975");
        actual.Cvar99.ShouldBeGolden(-Number(scenarios, "es99"), what + " cvar_99");
        actual.Volatility.ShouldBeGolden(Number(scenarios, "volatilityAnnual"), what + " volatility");
        actual.EwmaVolatility.ShouldBeGolden(
            Number(scenarios, "ewmaVolatilityDaily") * Math.Sqrt(252), what + " ewma_volatility");
        actual.Beta.ShouldBeGolden(Number(scenarios, "beta"), what + " beta");
    }

    /// <summary>The realised metrics, against the golden block of a return series.</summary>
    public static void ShouldBeGoldenRealised(this MetricSet actual, JsonNode expected, string what)
    {
        actual.MaxDrawdown.ShouldBeGolden(-Number(expected, "maxDrawdown"), what + " max_drawdown");
        actual.SharpeRatio.ShouldBeGolden(Number(expected, "sharpe"), what + " sharpe_ratio");
        actual.SortinoRatio.ShouldBeGolden(Number(expected, "sortino"), what + " sortino_ratio");
        actual.CalmarRatio.ShouldBeGolden(Number(expected, "calmar"), what + " calmar_ratio");
        actual.WinRate.ShouldBeGolden(Number(expected, "winRate"), what + " win_rate");
        actual.ProfitFactor.ShouldBeGolden(Number(expected, "profitFactor"), what + " profit_factor");
    }

    public static double? Number(JsonNode block, string name) => (double?)block.AsObject()[name];
}
