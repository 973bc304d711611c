using System.Diagnostics.Metrics;
using Risk.Escalations;
using Risk.Grains.Common;

namespace Risk.Grains.Escalations;

internal static class EscalationMeter
{
    private static readonly Meter Meter = new("Risk.Escalations");

    private static readonly Counter<long> Steps =
        Meter.CreateCounter<long>("risk.escalation.steps", "{step}", "Steps that ran and told somebody");

    private static readonly Histogram<double> Lateness = Meter.CreateDuration(
        "risk.escalation.step.lateness", "From when a step was due until it was stored as run");

    public static void Ran() => Steps.Add(1);

    /// <summary>What a pulse did; of several steps that were due, the first is the latest.</summary>
    public static void Pulsed(Escalation before, Escalation after, DateTimeOffset now)
    {
        if (after.Step > before.Step && before.NextStepAt is { } due)
            Lateness.Record((now - due).TotalSeconds);
    }
}
