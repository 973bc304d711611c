using Risk.Contracts;

namespace Risk.Tests.Grains;

/// <summary>Requests that the tests put into the outbox.</summary>
internal static class Notices
{
    public static readonly DateTimeOffset Noon = new(2026, 1, 5, 14, 30, 0, TimeSpan.Zero);

    public static NotificationRequest Request(Channel channel = Channel.Email, string? suppressedBecause = null) => new(
        new AlertNotice(Alert(), "Europe Long/Short"),
        NotificationKind.Triggered,
        channel,
        channel == Channel.Email ? "desk@example.com" : "+12025550123",
        Step: 0,
        Level: "immediate",
        NextStepAt: Noon.AddMinutes(15),
        suppressedBecause,
        Noon);

    public static AlertView Alert() => new(
        "T1.1", "P1", "T1", "var_99", Comparison.LessThan, AlertStatus.Triggered, Severity.Critical, "VaR limit",
        -0.03m, -0.0301, -0.0301, Noon, null, null, null, null, null, null, null);
}
