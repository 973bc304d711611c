using Risk.Alerts;
using Risk.Notifications;
using Risk.Thresholds;
using static Risk.Tests.Notifications.Outbox;

namespace Risk.Tests.Notifications;

public sealed class DefaultTextsTests
{
    private static readonly Alert Alert = new()
    {
        Id = "T1.1",
        PortfolioId = "P1",
        ThresholdId = "T1",
        MetricId = "var_99",
        Comparison = Comparison.LessThan,
        Threshold = -0.03,
        Severity = Severity.Critical,
        TriggeredAt = Start,
        CurrentValue = -0.0312,
        PeakValue = -0.034,
        Description = "one-day loss",
    };

    private static MessageFacts Facts(NotificationKind kind, Alert? alert = null) =>
        new(alert ?? Alert, "Europe Long/Short", kind, "management", At(900), At(3660), "https://risk.company.com/");

    [Theory]
    [InlineData(NotificationKind.Triggered, "")]
    [InlineData(NotificationKind.Escalated, "Escalated: ")]
    [InlineData(NotificationKind.Reminder, "Still open: ")]
    [InlineData(NotificationKind.Worsened, "Worse: ")]
    [InlineData(NotificationKind.Test, "Test: ")]
    public void Subject_Kind_HasSeverityPortfolioMetricAndValueAgainstLimit(NotificationKind kind, string opening) =>
        DefaultTexts.Subject(Facts(kind)).ShouldBe(
            $"[CRITICAL] {opening}Europe Long/Short: var_99 is -0.0312, below the limit -0.03");

    [Fact]
    public void Subject_Resolved_DoesNotSayThatItIsStillBroken()
    {
        Alert back = Alert with { Status = AlertStatus.Resolved, CurrentValue = -0.028, ResolvedAt = At(600) };
        DefaultTexts.Subject(Facts(NotificationKind.Resolved, back)).ShouldBe(
            "[CRITICAL] Resolved: Europe Long/Short: var_99 is -0.028, no longer below the limit -0.03");
    }

    [Fact]
    public void Text_Triggered_SaysWhatSinceWhenWhoNextAndHow() =>
        DefaultTexts.Text(Facts(NotificationKind.Triggered)).ShouldBe(
            """
            var_99 is -0.0312, below the limit -0.03.

            Portfolio: Europe Long/Short (P1)
            Metric: var_99
            Value: -0.0312, worst -0.034
            Limit: below -0.03
            Severity: critical
            Since: 2020-02-27 14:30:00 UTC
            Who has it: nobody has acknowledged it
            Next: others are told at 2020-02-27 14:45:00 UTC unless somebody acknowledges it
            Note: one-day loss

            Acknowledge it here: https://risk.company.com/alerts/T1.1

            """);

    [Theory]
    [InlineData(NotificationKind.Escalated, "You are told as management.")]
    [InlineData(NotificationKind.Reminder, "for 1 h 1 min now.")]
    [InlineData(NotificationKind.Worsened, "further beyond it than before.")]
    [InlineData(NotificationKind.Test, "This is a test.")]
    public void Text_Kind_SaysWhyItComes(NotificationKind kind, string words) =>
        DefaultTexts.Text(Facts(kind)).ShouldContain(words);

    [Fact]
    public void Text_Resolved_SaysHowLongAndWhyAndAsksNothing()
    {
        Alert over = Alert with
        {
            Status = AlertStatus.Resolved,
            ResolvedAt = At(42),
            Resolution = ResolutionKind.ThresholdDeleted,
            AcknowledgedBy = "ann",
            AcknowledgedAt = At(5),
        };
        string text = DefaultTexts.Text(Facts(NotificationKind.Resolved, over));
        text.ShouldStartWith("Resolved after 42 s: the limit was deleted.");
        text.ShouldContain("Who has it: ann, since 2020-02-27 14:30:05 UTC");
        text.ShouldContain("Next: nothing; the alert is over");
        text.ShouldNotContain("Acknowledge it");
    }

    [Fact]
    public void Text_NoFurtherStep_SaysThatNobodyElseIsTold() =>
        DefaultTexts.Text(Facts(NotificationKind.Triggered) with { NextStepAt = null })
            .ShouldContain("Next: nobody else is told");

    [Fact]
    public void Subject_NameWithLineBreak_StaysOneLine() =>
        DefaultTexts.Subject(Facts(NotificationKind.Triggered) with { PortfolioName = "A\r\nBcc: x@y.z" })
            .ShouldStartWith("[CRITICAL] A  Bcc: x@y.z: var_99");

    [Theory]
    [InlineData(-0.03000001, "var_99 is -0.03000001, below the limit -0.03")] // rounds to the limit, is not it
    [InlineData(-0.03, "var_99 is -0.03, no longer below the limit -0.03")]
    [InlineData(null, "var_99 is undefined")]
    public void Standing_AroundTheLimit_SaysWhichSide(double? value, string words) =>
        Wording.Standing(Alert with { CurrentValue = value }).ShouldBe(words);

    [Theory]
    [InlineData(1234567.5, "1,234,567.5")]
    [InlineData(0.0000001, "0")]
    [InlineData(-1e300, "-1E+300")]
    public void Number_AnySize_IsShort(double value, string words) => Wording.Number(value).ShouldBe(words);
}
