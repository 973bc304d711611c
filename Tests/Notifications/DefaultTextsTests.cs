using Risk.Alerts;
using Risk.Metrics;
using Risk.Notifications;
using Risk.Tests.Alerts;
using Risk.Thresholds;
using static Risk.Tests.Notifications.Outbox;

namespace Risk.Tests.Notifications;

public sealed class DefaultTextsTests
{
    private static readonly Alert Alert = Sample.Fresh with
    {
        Severity = Severity.Critical,
        TriggeredAt = Start,
        CurrentValue = -0.0312,
        PeakValue = -0.034,
        Description = "one-day loss",
    };

    private static MessageFacts Full => Facts(NotificationKind.Triggered) with
    {
        At = At(600),
        Remark = "it broke twice",
        ActionLink = "https://risk.company.com/a/abc",
        Previous = new(At(60), -0.0305, Severity.High, "ann"),
        Breakdown = new("var_99", "USD", -100_000, [("SPY", -80_000), ("AIG", -40_000)], 2, 20_000),
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
            $"[CRITICAL] {opening}Europe Long/Short: VaR 99 % is -3.12 %, below the limit of -3 %");

    [Fact]
    public void Subject_Resolved_DoesNotSayThatItIsStillBroken()
    {
        Alert back = Alert with { Status = AlertStatus.Resolved, CurrentValue = -0.028, ResolvedAt = At(600) };
        DefaultTexts.Subject(Facts(NotificationKind.Resolved, back)).ShouldBe(
            "[CRITICAL] Resolved: Europe Long/Short: VaR 99 % is -2.8 %, no longer below the limit of -3 %");
    }

    [Fact]
    public void Text_Triggered_SaysWhatSinceWhenWhereFromWhoNextAndHow() =>
        DefaultTexts.Text(Full).ShouldBe(
            """
            Europe Long/Short: VaR 99 % is -3.12 %, below the limit of -3 %.

            Note that it broke twice.

            Acknowledge: https://risk.company.com/a/abc

            Portfolio: Europe Long/Short (P1)
            Metric: VaR 99 % (var_99)
            Value: -3.12 %, worst -3.4 %
            Limit: below -3 %
            Severity: critical
            Since: 2020-02-27 14:30:00 UTC (10 min)
            Who has it: nobody has acknowledged it
            Note: one-day loss

            Since your message of 2020-02-27 14:31:00 UTC:
            Value: from -3.05 % to -3.12 %
            Severity: from high to critical
            Who has it: nobody has acknowledged it

            VaR 99 % by position when it opened, in USD:
              SPY       -80,000   80 %
              AIG       -40,000   40 %
              2 others   20,000  -20 %

            What happens next:
            Others are told at 2020-02-27 14:45:00 UTC (in 5 min) unless somebody acknowledges it.

            Dashboard: https://risk.company.com/alerts/T1.1

            """);

    [Fact]
    public void Text_WithoutAnActionLink_HasOneLinkThatDoesBoth()
    {
        string text = DefaultTexts.Text(Facts(NotificationKind.Triggered));
        text.ShouldContain("Acknowledge: https://risk.company.com/alerts/T1.1\n");
        text.ShouldNotContain("Dashboard:");
    }

    [Fact]
    public void Text_NothingButTheValueAsItWas_SaysThatItIsTheSame() =>
        DefaultTexts.Text(Facts(NotificationKind.Reminder) with
        {
            Previous = new(At(60), -0.0312, Severity.Critical, null),
        }).ShouldContain("Since your message of 2020-02-27 14:31:00 UTC:\nValue: still -3.12 %\n\n");

    [Theory]
    [InlineData(NotificationKind.Escalated, "Nobody has it yet; you are told as management.")]
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
        text.ShouldStartWith(
            "Europe Long/Short: VaR 99 % is -3.12 %, below the limit of -3 %. "
            + "Resolved after 42 s: the limit was deleted.");
        text.ShouldContain("Who has it: ann, since 2020-02-27 14:30:05 UTC");
        text.ShouldContain("What happens next:\nNothing: the alert is over.");
        text.ShouldNotContain("Acknowledge:");
    }

    [Fact]
    public void Text_NoFurtherStep_SaysThatNobodyElseIsTold() =>
        DefaultTexts.Text(Facts(NotificationKind.Triggered) with { NextStepAt = null })
            .ShouldContain("What happens next:\nNobody else is told.");

    [Fact]
    public void Subject_NameWithLineBreak_StaysOneLine() =>
        DefaultTexts.Subject(Facts(NotificationKind.Triggered) with { PortfolioName = "A\r\nBcc: x@y.z" })
            .ShouldStartWith("[CRITICAL] A  Bcc: x@y.z: VaR 99 %");

    [Theory]
    [InlineData(-0.03000001, "VaR 99 % is -3.000001 %, below the limit of -3 %")] // rounds to the limit, is not it
    [InlineData(-0.03, "VaR 99 % is -3 %, no longer below the limit of -3 %")]
    [InlineData(null, "VaR 99 % is undefined")]
    public void Standing_AroundTheLimit_SaysWhichSide(double? value, string words) =>
        MetricWords.Standing(Alert with { CurrentValue = value }).ShouldBe(words);

    [Theory]
    [InlineData(AlertStatus.Triggered, "no price has arrived lately of SPY")]
    [InlineData(AlertStatus.Resolved, "over: no price has arrived lately of SPY")]
    public void Standing_WhatTheServiceFound_IsInItsOwnWords(AlertStatus status, string words) =>
        MetricWords.Standing(Alert with
        {
            MetricId = "data.stale_prices",
            Status = status,
            Description = "no price has arrived lately of SPY",
        }).ShouldBe(words);

    [Theory]
    [InlineData("nav", 1234567.5, "1,234,567.5")]
    [InlineData("var_99", -0.0312, "-3.12 %")]
    [InlineData("var_99", -0.0000001, "0 %")]
    [InlineData("leverage_ratio", 1.25, "1.25")]
    [InlineData("nav", -1e300, "-1E+300")]
    [InlineData("unknown.metric", 2.0, "2")]
    [InlineData("nav", null, "undefined")]
    public void Value_OfAMetric_HasItsUnitAndIsShort(string metric, double? value, string words) =>
        MetricWords.Value(metric, value).ShouldBe(words);

    [Fact]
    public void Name_OfEveryMetric_IsNotItsId() =>
        MetricCatalog.All.Where(metric => MetricWords.Name(metric.Id) == metric.Id).ShouldBeEmpty();

    [Theory]
    [InlineData(1234567.5, "1,234,567.5")]
    [InlineData(0.0000001, "0")]
    [InlineData(-1e300, "-1E+300")]
    public void Number_AnySize_IsShort(double value, string words) => Wording.Number(value).ShouldBe(words);
}
