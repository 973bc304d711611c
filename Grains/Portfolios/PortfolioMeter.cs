using System.Diagnostics.Metrics;
using Risk.Grains.Common;

namespace Risk.Grains.Portfolios;

internal static class PortfolioMeter
{
    private static readonly Meter Meter = new("Risk.Portfolios");

    private static readonly Histogram<double> Revaluations = Meter.CreateDuration(
        "risk.portfolio.revaluation.duration", "Valuing a portfolio and doing what follows");

    private static readonly Counter<long> Snapshots =
        Meter.CreateCounter<long>("risk.snapshots", "{snapshot}", "Snapshots that were published");

    private static readonly UpDownCounter<long> Alerts = Meter.CreateUpDownCounter<long>(
        "risk.alerts.open", "{alert}", "Open alerts of the portfolios that this process has in memory");

    public static Task RevaluationAsync(Func<Task> revalue) => Revaluations.TimeAsync(revalue);

    public static void Published() => Snapshots.Add(1);

    public static void OpenAlertsChanged(int by) => Alerts.Add(by);
}
