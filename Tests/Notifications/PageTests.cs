using System.Xml.Linq;
using Risk.Alerts;
using Risk.Notifications;
using Risk.Thresholds;
using static Risk.Tests.Notifications.Outbox;

namespace Risk.Tests.Notifications;

public sealed class PageTests
{
    private const string Hostile = "A & B <script>alert(\"1\")</script> 'q' – 東京";

    private static readonly MessageFacts Facts = new(
        new Alert
        {
            Id = "T1.1",
            PortfolioId = "P1",
            ThresholdId = "T1",
            MetricId = "daily_pnl",
            Comparison = Comparison.LessThan,
            Threshold = -100_000,
            Severity = Severity.High,
            TriggeredAt = Start,
            CurrentValue = -123_456.78,
            PeakValue = -130_000,
            Description = Hostile,
        },
        Hostile, NotificationKind.Triggered, Hostile, At(900), At(60), "https://risk.company.com", Hostile)
    {
        ActionLink = "https://risk.company.com/a/abc?d=1&e=2",
        PictureId = "trend.n-1@orleans-risk",
        Previous = new(At(30), -110_000, Severity.Medium, Hostile),
        Breakdown = new(null, "USD", 300_000, [("SPY", 200_000), (Hostile, -50_000)], 1, 50_000),
    };

    public static TheoryData<NotificationKind> Kinds => [.. Enum.GetValues<NotificationKind>()];

    [Theory]
    [MemberData(nameof(Kinds))]
    public void Html_AnyKind_SaysWhatTheTextSays(NotificationKind kind)
    {
        MessageFacts facts = Facts with { Kind = kind };
        PageTexts.Words(DefaultTexts.Html(facts)).ShouldBe(PageTexts.Split(DefaultTexts.Text(facts)));
    }

    [Fact]
    public void Html_OfADigest_SaysWhatTheTextSays()
    {
        ImmutableArray<MessageFacts> all = [.. Enumerable.Repeat(Facts, 51)];
        PageTexts.Words(DigestTexts.Html(all)).ShouldBe(PageTexts.Split(DigestTexts.Text(all)));
    }

    [Fact]
    public void Html_HostileNames_StayText()
    {
        string html = DefaultTexts.Html(Facts);
        html.ShouldNotContain("<script");
        html.ShouldContain("A &amp; B &lt;script&gt;");
    }

    [Fact]
    public void Html_Elements_AreAllClosed() => Should.NotThrow(() => XDocument.Parse(
        DefaultTexts.Html(Facts).Replace("<!DOCTYPE html>", "", StringComparison.Ordinal)
            .Replace("<meta charset=\"utf-8\"><meta name=\"viewport\" content=\"width=device-width\">", "",
                StringComparison.Ordinal)
            .Replace("solid #d9dee5\">", "solid #d9dee5\"/>", StringComparison.Ordinal)));

    [Fact]
    public void Html_Picture_IsShownWithWordsInItsPlace()
    {
        DefaultTexts.Html(Facts).ShouldContain("<img src=\"cid:trend.n-1@orleans-risk\"");
        DefaultTexts.Html(Facts).ShouldContain(
            "alt=\"Day&#39;s P&amp;L of the last hours; dashed: the limit of -100,000\"");
        DefaultTexts.Html(Facts with { PictureId = null }).ShouldNotContain("<img");
    }
}
