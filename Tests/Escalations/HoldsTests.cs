using Risk.Escalations;
using static Risk.Tests.Escalations.Ladders;

namespace Risk.Tests.Escalations;

/// <summary>What is held back is not told, is on record, and is told once when that ends.</summary>
public sealed class HoldsTests
{
    private static readonly Hold Silence = new("silenced by ann until 15:00: maintenance", At(30));

    [Fact]
    public void Start_Held_TellsNobodyAndSaysWhyOnce()
    {
        EscalationDecision held = Begin(TwoSteps, Held());
        held.Tellings.ShouldBeEmpty();
        held.Notes.Select(n => n.Kind).ShouldBe(["escalation_started", "held"]);
        held.Notes[1].Text.ShouldBe("step 1: silenced by ann until 15:00: maintenance");
        EscalationRules.OnPulse(held.Next, At(1), Held()).Notes.ShouldBeEmpty();
        EscalationRules.WakeAt(held.Next).ShouldBe(At(30));
        held.Next.NextStepAt.ShouldBe(At(30));
    }

    [Fact]
    public void Pulse_WhenTheHoldHasEnded_RunsWhatCameDueOnce()
    {
        Escalation held = Begin(TwoSteps, Held()).Next;
        EscalationDecision told = held.Pulse(20);
        told.Words().ShouldBe([$"Triggered {OnCall}", $"Triggered {Phone}", $"Escalated {Cro}"]);
        told.Next.Pulse(21).Tellings.ShouldBeEmpty();
    }

    [Fact]
    public void Pulse_OtherReason_IsNotedToo() =>
        EscalationRules.OnPulse(Begin(TwoSteps, Held()).Next, At(1), Held(new("a firm alert is open", null)))
            .Notes.ShouldHaveSingleItem().Text.ShouldBe("step 1: a firm alert is open");

    [Fact]
    public void HoldWithoutAnEnd_IsLookedAtAgainWithinAMinute() =>
        EscalationRules.WakeAt(Begin(TwoSteps, Held(new("a firm alert is open", null))).Next).ShouldBe(At(1));

    [Fact]
    public void Worsen_Held_IsToldOnceWhenTheHoldEnds()
    {
        EscalationDecision held = EscalationRules.Worsen(Begin(TwoSteps).Next, "w2", 2, At(1), Held());
        held.Tellings.ShouldBeEmpty();
        held.Notes.ShouldHaveSingleItem().Text.ShouldStartWith("that it is worse: silenced");
        EscalationRules.WakeAt(held.Next).ShouldBe(At(30));
        EscalationDecision told = held.Next.Pulse(10);
        told.Words().ShouldBe([$"Worsened {OnCall}", $"Worsened {Phone}"]);
        told.Next.Pulse(11).Tellings.ShouldBeEmpty();
    }

    [Fact]
    public void AckTimeout_Held_IsToldWhenTheHoldEnds()
    {
        Escalation held = EscalationRules.Resume(
            Begin(TwoSteps).Next.Pause(1).Next, unattended: true, "a2", At(2), Held()).Next;
        held.Pulse(10).Words().ShouldBe([$"Reminder {OnCall}", $"Reminder {Phone}"]);
    }

    [Fact]
    public void Finish_Held_TellsThoseWhoWereToldAndNobodyElse()
    {
        Begin(TwoSteps, Held()).Next.Finish(5).Tellings.ShouldBeEmpty();
        Escalation told = EscalationRules.OnPulse(Begin(TwoSteps).Next, At(15), Held()).Next;
        told.Finish(16).Words().ShouldBe([$"Resolved {OnCall}", $"Resolved {Phone}"]);
    }

    private static Circumstances Held(Hold? hold = null) =>
        Frequency with { Holds = Holds.None.With(hold ?? Silence) };

    private static EscalationDecision Begin(Policy policy, Circumstances around) =>
        EscalationRules.Start("T1.1", policy, Start, null, At(0), around);

    private static EscalationDecision Begin(Policy policy) => Ladders.Begin(policy);
}
