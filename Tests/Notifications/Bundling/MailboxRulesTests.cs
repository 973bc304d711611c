using Risk.Notifications;

namespace Risk.Tests.Notifications.Bundling;

public sealed class MailboxRulesTests
{
    private static readonly DateTimeOffset Start = new(2026, 1, 5, 14, 30, 0, TimeSpan.Zero);
    private static readonly MailboxTerms Grouping = new(TimeSpan.FromSeconds(5), 0);
    private static readonly MailboxTerms ThreeAnHour = new(TimeSpan.Zero, 3);

    private Mailbox box = Mailbox.Empty;

    [Fact]
    public void Opening_WaitsForTheOthersOfItsPortfolio_AndIsToldWithThem()
    {
        Until(Admit(Opened("a"), 0, Grouping)).ShouldBe(At(5));
        Until(Admit(Opened("b"), 4.999, Grouping)).ShouldBe(At(35)); // asks again in case that a never sends
        Until(Admit(Opened("c") with { PortfolioId = "P2" }, 4, Grouping)).ShouldBe(At(9));
        Together(Admit(Opened("a"), 5, Grouping)).ShouldBe(["b"]);
        Together(Admit(Opened("c") with { PortfolioId = "P2" }, 9, Grouping)).ShouldBe([]);
        box.Open.ShouldBeEmpty();
    }

    [Fact]
    public void Opening_AfterTheWindow_IsAnotherMessage()
    {
        Admit(Opened("a"), 0, Grouping);
        Until(Admit(Opened("b"), 5, Grouping)).ShouldBe(At(10));
    }

    [Theory]
    [InlineData(NotificationKind.Triggered, true)] // of a critical alert
    [InlineData(NotificationKind.Escalated, false)]
    [InlineData(NotificationKind.Worsened, false)]
    [InlineData(NotificationKind.Resolved, false)]
    [InlineData(NotificationKind.Reminder, false)]
    [InlineData(NotificationKind.Test, false)]
    [InlineData(NotificationKind.Verification, false)]
    public void OtherKinds_AndCriticalAlerts_WaitForNoGroup(NotificationKind kind, bool isCritical)
    {
        Admit(Opened("a"), 0, Grouping);
        Together(Admit(new("b", "B1", "P1", kind, isCritical), 1, Grouping)).ShouldBe([]);
    }

    [Fact]
    public void Resolution_OfAnAlertThatWaits_IsToldWithIt()
    {
        Admit(Opened("a"), 0, Grouping);
        Until(Admit(Opened("r") with { AlertId = "Aa", Kind = NotificationKind.Resolved }, 1, Grouping))
            .ShouldBe(At(35));
        Together(Admit(Opened("a"), 5, Grouping)).ShouldBe(["r"]);
    }

    [Fact]
    public void Worsening_OfAnAlertThatWaits_IsToldAtOnce()
    {
        Admit(Opened("a"), 0, Grouping);
        Together(Admit(Opened("w") with { AlertId = "Aa", Kind = NotificationKind.Worsened }, 1, Grouping))
            .ShouldBe([]);
    }

    [Fact]
    public void BeyondTheBound_AllIsOneDigest_WhenTheHourAllowsAnother()
    {
        for (int i = 0; i < 3; i++)
            Together(Admit(Escalated($"s{i}"), 60 * i, ThreeAnHour)).ShouldBe([]);
        Until(Admit(Escalated("a"), 200, ThreeAnHour)).ShouldBe(At(3600));
        Until(Admit(Escalated("b") with { PortfolioId = "P2" }, 3599, ThreeAnHour)).ShouldBe(At(3630));
        Together(Admit(Escalated("a"), 3600, ThreeAnHour)).ShouldBe(["b"]);
        Until(Admit(Escalated("c"), 3601, ThreeAnHour)).ShouldBe(At(3660)); // the digest counts
    }

    [Fact]
    public void CriticalOpenings_AreNeverHeldBack_ButCount()
    {
        for (int i = 0; i < 10; i++)
            Together(Admit(Opened($"s{i}") with { IsCritical = true }, i, ThreeAnHour)).ShouldBe([]);
        Until(Admit(Escalated("a"), 10, ThreeAnHour)).ShouldBe(At(3607));
    }

    [Fact]
    public void Digest_ThatCriticalOpeningsKeepOut_IsSentAfterAnHourAllTheSame()
    {
        Fill();
        Admit(Escalated("a"), 10, ThreeAnHour);
        for (int i = 0; i < 3; i++)
            Admit(Opened($"k{i}") with { IsCritical = true }, 3000 + i, ThreeAnHour);
        Until(Admit(Escalated("a"), 3600, ThreeAnHour)).ShouldBe(At(6600));
        Together(Admit(Escalated("a"), 3610, ThreeAnHour) is { Admission: Admission.Wait }
            ? Admit(Escalated("a"), 6600, ThreeAnHour)
            : throw new InvalidOperationException("It was due at 6,600 s.")).ShouldBe([]);
    }

    [Fact]
    public void Whoever_AsksFirstWhenItIsDue_SendsForAll()
    {
        Fill();
        foreach (string id in (string[])["a", "b", "c"])
            Admit(Escalated(id), 10, ThreeAnHour);
        Together(Admit(Escalated("b"), 3630, ThreeAnHour)).ShouldBe(["a", "c"]);
    }

    [Fact]
    public void ManyMessages_NoneIsLostAndNoneIsToldTwice()
    {
        List<string> told = [];
        Queue<(string Id, double At)> asking = new(Enumerable.Range(0, 1000).Select(i => ($"m{i}", i * 2.0)));
        while (asking.TryDequeue(out var next))
        {
            if (told.Contains(next.Id))
                continue;
            switch (Admit(Escalated(next.Id), next.At, new(TimeSpan.FromSeconds(5), 30)).Admission)
            {
                case Admission.Send send:
                    told.AddRange(send.Together.Prepend(next.Id));
                    break;
                case Admission.Wait wait:
                    asking.Enqueue((next.Id, (wait.Until - Start).TotalSeconds));
                    break;
            }
        }
        told.Order().ShouldBe(Enumerable.Range(0, 1000).Select(i => $"m{i}").Order());
    }

    private void Fill()
    {
        for (int i = 0; i < 3; i++)
            Admit(Escalated($"s{i}"), i, ThreeAnHour);
    }

    private static Letter Opened(string id) => new(id, "A" + id, "P1", NotificationKind.Triggered, IsCritical: false);

    private static Letter Escalated(string id) => Opened(id) with { Kind = NotificationKind.Escalated };

    private MailboxDecision Admit(Letter letter, double seconds, MailboxTerms terms)
    {
        MailboxDecision decision = MailboxRules.Admit(box, letter, At(seconds), terms);
        box = decision.Next;
        return decision;
    }

    private static DateTimeOffset At(double seconds) => Start.AddSeconds(seconds);

    private static DateTimeOffset Until(MailboxDecision decision) =>
        decision.Admission.ShouldBeOfType<Admission.Wait>().Until;

    private static string[] Together(MailboxDecision decision) =>
        [.. decision.Admission.ShouldBeOfType<Admission.Send>().Together];
}
