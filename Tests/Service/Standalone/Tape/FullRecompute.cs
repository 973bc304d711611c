namespace Risk.Tests.Service.Tape;

/// <summary>
/// Every metric of a book from nothing but quantities, closes and last prices: the definitions written down again,
/// as loops, to compare the service with.
/// </summary>
internal sealed class FullRecompute(
    double cash, IReadOnlyDictionary<string, double> quantities, string benchmark,
    IReadOnlyDictionary<string, double[]> closes, IReadOnlyDictionary<string, double> prices)
{
    private const double Days = 252;

    private readonly int dates = closes[benchmark].Length;

    public IReadOnlyDictionary<string, double> Metrics()
    {
        double[] values = [.. quantities.Select(q => q.Value * prices[q.Key])];
        double nav = cash + values.Sum();
        Dictionary<string, double> metrics = [];
        AddExposure(metrics, values, nav);
        AddScenarios(metrics, nav);
        AddRealised(metrics, nav);
        return metrics;
    }

    private void AddExposure(Dictionary<string, double> metrics, double[] values, double nav)
    {
        double longs = values.Where(v => v > 0).Sum();
        double shorts = -values.Where(v => v < 0).Sum();
        double gross = longs + shorts;
        double hhi = values.Sum(v => v / gross * (v / gross));
        double reference = NavAt(dates - 1);
        metrics["nav"] = nav;
        metrics["daily_pnl"] = nav - reference;
        metrics["daily_pnl_pct"] = (nav - reference) / reference;
        metrics["exposure.long"] = longs;
        metrics["exposure.short"] = shorts;
        metrics["exposure.gross"] = gross;
        metrics["exposure.net"] = longs - shorts;
        metrics["leverage_ratio"] = gross / nav;
        metrics["net_leverage"] = (longs - shorts) / nav;
        metrics["concentration_risk.max_position"] = values.Max(Math.Abs) / nav;
        metrics["concentration_risk.hhi"] = hhi;
        metrics["concentration_risk.effective_positions"] = 1 / hhi;
        metrics["margin_usage"] = ((0.25 * longs) + (0.3 * shorts)) / nav;
        metrics["position_count"] = values.Length;
    }

    private void AddScenarios(Dictionary<string, double> metrics, double nav)
    {
        double[] returns = [.. Enumerable.Range(1, dates - 1).Select(
            t => quantities.Sum(q => q.Value * prices[q.Key] / nav * ReturnOf(q.Key, t)))];
        double[] losses = [.. returns.Select(r => -r).OrderDescending()];
        foreach ((string name, double tail) in new[] { ("95", 0.05), ("975", 0.025), ("99", 0.01) })
        {
            double h = (losses.Length - 1) * tail;
            int k = (int)Math.Floor(h);
            metrics[$"var_{name}"] = -(losses[k] + ((h - k) * (losses[k + 1] - losses[k])));
            metrics[$"cvar_{name}"] = -losses.Take(k + 1).Average();
        }
        metrics["var_99_amount"] = metrics["var_99"] * nav;
        metrics["cvar_975_amount"] = metrics["cvar_975"] * nav;
        metrics["volatility"] = Deviation(returns) * Math.Sqrt(Days);
        double variance = returns.Average(r => r * r);
        foreach (double r in returns)
            variance = (0.94 * variance) + (0.06 * r * r);
        metrics["ewma_volatility"] = Math.Sqrt(variance * Days);
        metrics["beta"] = Beta(returns, [.. Enumerable.Range(1, dates - 1).Select(t => ReturnOf(benchmark, t))]);
    }

    private void AddRealised(Dictionary<string, double> metrics, double nav)
    {
        double[] navs = [.. Enumerable.Range(0, dates).Select(NavAt)];
        double[] returns = [.. Enumerable.Range(1, dates - 1).Select(t => (navs[t] / navs[t - 1]) - 1)];
        double peak = 0, deepest = 0;
        foreach (double value in navs)
        {
            peak = Math.Max(peak, value);
            deepest = Math.Min(deepest, (value / peak) - 1);
        }
        double mean = returns.Average();
        double downside = Math.Sqrt(returns.Average(r => Math.Min(0, r) * Math.Min(0, r)));
        double growth = Math.Pow(navs[^1] / navs[0], Days / returns.Length) - 1;
        metrics["max_drawdown"] = deepest;
        metrics["current_drawdown"] = Math.Min(0, (nav / peak) - 1);
        metrics["sharpe_ratio"] = mean / Deviation(returns) * Math.Sqrt(Days);
        metrics["sortino_ratio"] = mean * Days / (downside * Math.Sqrt(Days));
        metrics["calmar_ratio"] = growth / Math.Abs(deepest);
        metrics["win_rate"] = (double)returns.Count(r => r > 0) / returns.Count(r => r != 0);
        metrics["profit_factor"] = returns.Where(r => r > 0).Sum() / -returns.Where(r => r < 0).Sum();
    }

    private double NavAt(int date) => cash + quantities.Sum(q => q.Value * closes[q.Key][date]);

    private double ReturnOf(string symbol, int date) => (closes[symbol][date] / closes[symbol][date - 1]) - 1;

    private static double Deviation(double[] values)
    {
        double mean = values.Average();
        return Math.Sqrt(values.Sum(v => (v - mean) * (v - mean)) / (values.Length - 1));
    }

    private static double Beta(double[] returns, double[] market)
    {
        double mean = returns.Average(), marketMean = market.Average();
        double covariance = returns.Zip(market, (r, m) => (r - mean) * (m - marketMean)).Sum();
        return covariance / market.Sum(m => (m - marketMean) * (m - marketMean));
    }
}
