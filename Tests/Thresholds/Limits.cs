using Risk.Thresholds;

namespace Risk.Tests.Thresholds;

/// <summary>Limits, readings and instants for tests.</summary>
internal static class Limits
{
    public static readonly DateTimeOffset Start = new(2020, 2, 27, 14, 30, 0, TimeSpan.Zero);

    /// <summary><c>var_99 less_than -0.03</c>, clear at −0.0285.</summary>
    public static Limit Var99(double pendingFor = 0, double clearFor = 0, double? clearValue = -0.0285) => new()
    {
        Id = "T1",
        MetricId = "var_99",
        Comparison = Comparison.LessThan,
        Threshold = -0.03,
        ClearValue = clearValue,
        Severity = Severity.Critical,
        PendingForSeconds = pendingFor,
        ClearForSeconds = clearFor,
    };

    public static DateTimeOffset At(double seconds) => Start + TimeSpan.FromSeconds(seconds);

    public static Reading Ok(double? value) => new(value, ReadingStatus.Ok);

    public static LimitState State(LimitPhase phase, double sinceSeconds = 0) => new()
    {
        Phase = phase,
        Since = At(sinceSeconds),
        Number = phase is LimitPhase.Open or LimitPhase.Clearing ? 1 : 0,
        Peak = phase is LimitPhase.Open or LimitPhase.Clearing ? -0.031 : null,
    };
}
