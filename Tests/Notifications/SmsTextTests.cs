using FsCheck;
using FsCheck.Fluent;
using Risk.Alerts;
using Risk.Notifications;
using Risk.Tests.Alerts;
using Risk.Thresholds;
using static Risk.Tests.Notifications.Outbox;

namespace Risk.Tests.Notifications;

public sealed class SmsTextTests
{
    private static readonly Gen<MessageFacts> AnyFacts =
        from id in Gen.Elements("P1", "europe-long-short", new string('p', 64))
        from name in Gen.Elements(
            "Europe", new string('N', 64), "€uro [long|short]", "Größe – “Ł”", "東京", "a\r\nb", "🙂")
        from code in Gen.Elements(null, "4711", "0000")
        from metric in Gen.Elements("nav", "concentration_risk.effective_positions", "data.stale_prices")
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
                Description = metric.Contains('.') ? new string('d', 200) : null,
            }, name, kind, "management", null, At(60), url) { Code = code };

    [Fact]
    public void For_Anything_IsOneSmsWithSeverityLimitAndAnswer() =>
        Prop.ForAll(AnyFacts.ToArbitrary(), facts =>
            {
                string text = SmsText.For(facts);
                bool isMetric = !facts.Alert.MetricId.StartsWith("data.", StringComparison.Ordinal);
                return Places(text) <= SmsText.Longest
                    && (!isMetric || (text.Contains(MetricWords.Name(facts.Alert.MetricId))
                        && text.Contains("limit " + MetricWords.Value(facts.Alert.MetricId, facts.Alert.Threshold))))
                    && text.Contains("Reply ack " + facts.Code) == (facts.Code is not null);
            })
            .Check(Config.QuickThrowOnFailure.WithMaxTest(10_000));

    // By the table of 3GPP TS 23.038: what is of its extension takes two places, what is in neither breaks the test.
    private static int Places(string text) => text.Sum(letter =>
        "^{}\\[~]|€".Contains(letter) ? 2
        : letter is (>= ' ' and <= '~' and not '`') || "@£$¥èéùìòÇØøÅåΔΦΓΛΩΠΨΣΘΞÆæßÉ¤¡ÄÖÑÜ§¿äöñüà".Contains(letter) ? 1
        : SmsText.Longest + 1);

    [Theory]
    [InlineData("Größe – “Łódź”", "Größe - \"Lodz\"")]
    [InlineData("{a|b}", "{a|b}")]
    [InlineData("naïve façade", "naive facade")]
    [InlineData("東京", "P1")] // its id
    public void For_NameInOtherLetters_IsWrittenWithThoseOfAnSms(string name, string written) =>
        SmsText.For(Short with { PortfolioName = name }).ShouldStartWith($"CRITICAL {written}: VaR");

    [Fact]
    public void For_LongestFacts_ShortensTheNameOfThePortfolio()
    {
        MessageFacts facts = AnyFacts.Sample(1).First();
        string text = SmsText.For(facts with
        {
            Kind = NotificationKind.Reminder,
            PortfolioName = new string('p', 64),
            Code = "4711",
            Alert = facts.Alert with
            {
                MetricId = "concentration_risk.effective_positions",
                Comparison = Comparison.GreaterThanOrEqual,
                Severity = Severity.Critical,
                CurrentValue = -999999999999999,
                Threshold = 999999999999999,
            },
        });
        text.ShouldStartWith("CRITICAL STILL OPEN p");
        text.ShouldEndWith("limit 999,999,999,999,999. Reply ack 4711");
        text.Length.ShouldBeLessThanOrEqualTo(SmsText.Longest);
    }

    [Fact]
    public void For_ShortFacts_HasTheLink() => SmsText.For(Short).ShouldBe(
        "CRITICAL Growth: VaR 99 % -3.12 %, below limit -3 %. Reply ack 4711 http://localhost:8000/alerts/T1.1");

    private static MessageFacts Short => new(
        Sample.Fresh with { Severity = Severity.Critical, TriggeredAt = Start, CurrentValue = -0.0312 },
        "Growth", NotificationKind.Triggered, "management", null, At(60), "http://localhost:8000") { Code = "4711" };
}
