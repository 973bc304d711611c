using Risk.Contracts;

namespace Risk.Grains.Notifications.Templates;

/// <summary>A message of an alert that does not exist, with all that a message may have.</summary>
internal static class SampleMessage
{
    public const string Link = "/a/sample";
    public const string Code = "4711";

    /// <param name="kind">That the template is of.</param>
    public static NotificationRequest Of(
        NotificationKind kind, Channel channel, string recipient, string? language, DateTimeOffset now)
    {
        bool isOver = kind == NotificationKind.Resolved;
        AlertView alert = new(
            "SAMPLE.1", "SAMPLE", "SAMPLE", "var_99", Comparison.LessThan,
            isOver ? AlertStatus.Resolved : AlertStatus.Triggered, Severity.High, "a sample, no alert of yours", -0.03m,
            isOver ? -0.028 : -0.0312, -0.034, now.AddMinutes(-65), null, null, isOver ? now : null,
            isOver ? ResolutionKind.Auto : null, null, null, null);
        AlertNotice notice = new(alert, "Sample portfolio", "Sample desk")
        {
            Breakdown = new(
                "var_99", "USD", -100_000, [new("AAA", -70_000), new("BBB", -45_000)], OtherCount: 3, Others: 15_000),
        };
        return new(
            notice, kind, channel, recipient, Step: 0, "desk", isOver ? null : now.AddMinutes(15), null, now,
            "the limit flaps: broken twice")
        {
            Language = language,
            Previous = new(channel, recipient, now.AddMinutes(-60), -0.0305, Severity.High, null),
        };
    }
}
