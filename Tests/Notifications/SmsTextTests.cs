using FsCheck;
using FsCheck.Fluent;
using Risk.Alerts;
using Risk.Notifications;
using Risk.Thresholds;
using static Risk.Tests.Notifications.Outbox;

namespace Risk.Tests.Notifications;

public sealed class SmsTextTests
{
    private static readonly Gen<MessageFacts> AnyFacts =
        from id in Gen.Elements("P1", "europe-long-short", new string('p', 64))
        from metric in Gen.Elements("nav", "concentration_risk.effective_positions")
        from comparison in Gen.Elements(Enum.GetValues<Comparison>())
        from severity in Gen.Elements(Enum.GetValues<Severity>())
        from value in Gen.Elements(-0.03, 0, 1e300, -123456789012.123456, -0.1234567890123)
        from threshold in Gen.Elements(-0.03, 0, 99999999999999.123456, -999999999999999.123456, -1e300)
        from kind in Gen.Elements(Enum.GetValues<NotificationKind>())
        from url in Gen.Elements("http://localhost:8000", "https://" + new string('x', 200), "https://rísk.company.com")
        select new MessageFacts(
            new Alert
            {
                Id = "T1.1",
                PortfolioId = id,
                ThresholdId = "T1",
                MetricId = metric,
                Comparison = comparison,
                Threshold = threshold,
                Severity = severity,
                TriggeredAt = Start,
                CurrentValue = value,
            }, "Größe", kind, "management", null, At(60), url);

    [Fact]
    public void For_Anything_IsOneSmsWithSeverityAndLimit() =>
        Prop.ForAll(AnyFacts.ToArbitrary(), facts =>
            {
                string text = SmsText.For(facts);
                return text.Length <= SmsText.Longest && text.All(c => c is >= ' ' and <= '~')
                    && text.Contains(facts.Alert.MetricId)
                    && text.Contains("the limit " + Wording.Number(facts.Alert.Threshold));
            })
            .Check(Config.QuickThrowOnFailure.WithMaxTest(10_000));

    [Fact]
    public void For_LongestFacts_ShortensTheNameOfThePortfolio()
    {
        MessageFacts facts = AnyFacts.Sample(1).First();
        string text = SmsText.For(facts with
        {
            Kind = NotificationKind.Reminder,
            Alert = facts.Alert with
            {
                PortfolioId = new string('p', 64),
                MetricId = "concentration_risk.effective_positions",
                Comparison = Comparison.GreaterThanOrEqual,
                Severity = Severity.Critical,
                CurrentValue = -999999999999999,
                Threshold = 999999999999999,
            },
        });
        text.ShouldStartWith("CRITICAL STILL OPEN p");
        text.ShouldEndWith("the limit 999,999,999,999,999.");
        text.Length.ShouldBeLessThanOrEqualTo(SmsText.Longest);
    }

    [Fact]
    public void For_ShortFacts_HasTheLink()
    {
        MessageFacts facts = AnyFacts.Sample(1).First();
        facts = facts with
        {
            Kind = NotificationKind.Triggered,
            DashboardUrl = "http://localhost:8000",
            Alert = facts.Alert with
            {
                PortfolioId = "P1",
                MetricId = "var_99",
                Comparison = Comparison.LessThan,
                Threshold = -0.03,
                CurrentValue = -0.0312,
                Severity = Severity.Critical,
            },
        };
        SmsText.For(facts).ShouldBe(
            "CRITICAL P1: var_99 is -0.0312, below the limit -0.03. http://localhost:8000/alerts/T1.1");
    }
}
