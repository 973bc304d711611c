using Risk.Alerts;
using Risk.Thresholds;

namespace Risk.Tests.Alerts;

/// <summary>Alerts in each state, and instants, for tests.</summary>
internal static class Sample
{
    public static readonly DateTimeOffset Start = new(2020, 2, 27, 14, 30, 0, TimeSpan.Zero);

    public static DateTimeOffset At(double minutes) => Start + TimeSpan.FromMinutes(minutes);

    public static Alert Fresh => new()
    {
        Id = "T1.1",
        PortfolioId = "P1",
        ThresholdId = "T1",
        MetricId = "var_99",
        Comparison = Comparison.LessThan,
        Threshold = -0.03,
        Severity = Severity.High,
        TriggeredAt = Start,
        CurrentValue = -0.031,
    };

    public static Alert Triggered => AlertRules.Open(null, Fresh).Next;

    public static Alert Acknowledged =>
        AlertRules.Apply(Triggered, new AlertEvent.Acknowledge("ann", null, TimeSpan.FromMinutes(30), At(5))).Next;

    public static Alert Snoozed => AlertRules.Apply(Triggered, new AlertEvent.Snooze(At(60), "ann", null, At(5))).Next;

    public static Alert Resolved =>
        AlertRules.Apply(Triggered, new AlertEvent.Resolve(ResolutionKind.Auto, -0.02, null, null, At(5))).Next;
}
