using System.Diagnostics.Metrics;
using Risk.Alerts;
using Risk.Grains.Common;

namespace Risk.Grains.Alerts;

internal static class AlertMeter
{
    private static readonly Meter Meter = new("Risk.Alerts");

    private static readonly Counter<long> Opened =
        Meter.CreateCounter<long>("risk.alerts.opened", "{alert}", "Alerts that opened");

    private static readonly Counter<long> Resolved =
        Meter.CreateCounter<long>("risk.alerts.resolved", "{alert}", "Alerts that were resolved");

    public static void Happened(AlertDecision decision)
    {
        KeyValuePair<string, object?> severity = Measuring.Label("severity", decision.Next.Severity);
        if (decision.Call == EscalationCall.Start)
            Opened.Add(1, severity);
        if (decision.Call == EscalationCall.Finish)
            Resolved.Add(1, severity);
    }
}
