using Risk.Escalations;
using Risk.Notifications;
using Risk.People;
using Risk.Thresholds;
using static Risk.Tests.Escalations.Ladders;

namespace Risk.Tests.Escalations.Quiet;

/// <summary>
/// Start is 14:30 UTC. Ann is to be left alone from 14:00 to 15:00 for what is low; Bob is not.
/// </summary>
public sealed class QuietRulesTests
{
    private const string AnnMail = "ann@desk.example";
    private const string BobMail = "bob@desk.example";

    private static readonly Contact Ann = new("ann", "Ann Lee", [new(Channel.Email, AnnMail)], [], "UTC", null)
    {
        Quiet = [new(Severity.Low, new(14, 0), new(15, 0))],
    };

    private static readonly Contact Bob = new("bob", "Bob Ray", [new(Channel.Email, BobMail)], [], null, null);

    private static readonly Policy Ladder = Of(Step(0, "user:ann"), Step(10, "user:bob"), Step(10, "user:ann"));

    [Fact]
    public void Step_InQuietHours_WaitsForTheirEndAndDelaysNobody()
    {
        EscalationDecision held = Start();
        held.Tellings.ShouldBeEmpty();
        held.Notes.Select(n => n.Text).ShouldContain("Ann Lee by email: quiet hours until 2020-02-27 15:00:00 UTC");
        EscalationRules.WakeAt(held.Next).ShouldBe(At(10));
        EscalationDecision second = Pulse(held, 10);
        second.Words().ShouldBe([$"Triggered {BobMail}"]);
        EscalationDecision third = Pulse(second, 20);
        third.Tellings.ShouldBeEmpty();
        third.Notes.ShouldNotContain(note => note.Kind == "held"); // she waits already
        EscalationRules.WakeAt(third.Next).ShouldBe(At(30));
        Pulse(third, 29.9).Tellings.ShouldBeEmpty();
        EscalationDecision told = Pulse(third, 30);
        told.Words().ShouldBe([$"Triggered {AnnMail}"]);
        told.Tellings[0].Step.ShouldBe(0);
        EscalationRules.WakeAt(told.Next).ShouldBeNull();
        Pulse(told, 31).Tellings.ShouldBeEmpty();
    }

    [Fact]
    public void Process_DownOverTheEnd_TellsOnce() =>
        Pulse(Start(), 300).Words().ShouldBe(
            [$"Triggered {AnnMail}", $"Escalated {BobMail}", $"(Escalated {AnnMail})"]);

    [Fact]
    public void Critical_IsNotHeld() =>
        EscalationRules.Start("T1.1", Ladder, Ladders.Start, null, At(0), Around(Severity.Critical)).Words()
            .ShouldBe([$"Triggered {AnnMail}"]);

    [Fact]
    public void Alert_OverBeforeTheirEnd_IsNotToldToWhoNeverKnew()
    {
        EscalationDecision over = EscalationRules.Finish(Pulse(Start(), 10).Next, At(15), Around());
        over.Words().ShouldBe([$"Resolved {BobMail}"]);
        over.Notes.Select(note => note.Text).ShouldContain(
            $"not told, as it was over before their quiet hours: {AnnMail}");
        EscalationRules.WakeAt(over.Next).ShouldBeNull();
        EscalationRules.OnPulse(over.Next, At(40), Around()).Tellings.ShouldBeEmpty();
    }

    [Fact]
    public void End_OfWhatSheWasTold_WaitsToo()
    {
        Escalation told = Told(Ladder, null);
        EscalationDecision over = EscalationRules.Finish(told, At(15), Around());
        over.Tellings.ShouldBeEmpty();
        EscalationRules.WakeAt(over.Next).ShouldBe(At(30));
        EscalationRules.IsDue(over.Next, At(29)).ShouldBeFalse();
        EscalationRules.IsDue(over.Next, At(30)).ShouldBeTrue();
        EscalationDecision end = EscalationRules.OnPulse(over.Next, At(30), Around());
        end.Words().ShouldBe([$"Resolved {AnnMail}"]);
        EscalationRules.OnPulse(end.Next, At(31), Around()).Tellings.ShouldBeEmpty();
    }

    [Fact]
    public void Reminders_InQuietHours_AreOneAfterThem()
    {
        Escalation told = Told(Of(Step(0, "user:ann")), TimeSpan.FromMinutes(10));
        EscalationDecision first = EscalationRules.OnPulse(told, At(10), Around());
        EscalationDecision second = EscalationRules.OnPulse(first.Next, At(20), Around());
        (first.Tellings.Length, second.Tellings.Length).ShouldBe((0, 0));
        EscalationRules.OnPulse(second.Next, At(30), Around()).Tellings
            .Count(telling => telling.SuppressedBecause is null).ShouldBe(1);
    }

    [Fact]
    public void Acknowledged_OverTheirEnd_TellsHerOnlyWhenNobodyHasItAnyMore()
    {
        Escalation paused = EscalationRules.Pause(Start().Next, At(5)).Next;
        EscalationRules.WakeAt(paused).ShouldBeNull();
        EscalationRules.OnPulse(paused, At(31), Around()).Tellings.ShouldBeEmpty();
        EscalationRules.Resume(paused, unattended: false, "a1", At(40), Around()).Words()
            .ShouldContain($"Triggered {AnnMail}");
    }

    [Fact]
    public void Severity_ThatRises_WakesHerAtOnce() =>
        SwitchingRules.Reroute(
            Start().Next, Ladder with { Id = "urgent" }, "s2", At(5), Around(Severity.Critical)).Words()
            .ShouldContain($"Triggered {AnnMail}");

    [Fact]
    public void Address_ThatChangedMeanwhile_IsUsed()
    {
        Contact moved = Ann with { Channels = [new(Channel.Email, "ann@home.example")] };
        EscalationRules.OnPulse(Start().Next, At(30), Around() with { People = AddressBook.Of([moved, Bob], []) })
            .Words().ShouldContain("Triggered ann@home.example");
    }

    [Fact]
    public void DryRun_SaysWhoWaitsAndWhenTheyAreTold()
    {
        ImmutableArray<PlannedStep> steps = DryRun.Of(Ladder, At(0), Around());
        steps.Select(step => (step.At, step.Index, string.Join(" ", step.Tellings.Select(t => t.Recipient)))).ShouldBe(
            [(At(0), 0, ""), (At(10), 1, BobMail), (At(20), 2, ""), (At(30), 0, AnnMail)]);
        steps[0].Text.ShouldContain("quiet hours until 2020-02-27 15:00:00 UTC");
        steps[3].Text.ShouldBe("quiet hours are over");
    }

    // Before it was found to be low.
    private static Escalation Told(Policy policy, TimeSpan? remindEvery) => EscalationRules.Start(
        "T1.1", policy, Ladders.Start, remindEvery, At(0), Around(Severity.Critical)).Next;

    private static EscalationDecision Start() =>
        EscalationRules.Start("T1.1", Ladder, Ladders.Start, null, At(0), Around());

    private static EscalationDecision Pulse(EscalationDecision before, double minutes) =>
        EscalationRules.OnPulse(before.Next, At(minutes), Around());

    private static Circumstances Around(Severity severity = Severity.Low) => new(TimeSpan.FromMinutes(5))
    {
        Severity = severity,
        People = AddressBook.Of([Ann, Bob], []),
    };
}
