using Risk.Escalations;
using Risk.Notifications;
using static Risk.Tests.Escalations.Ladders;

namespace Risk.Tests.Escalations;

public sealed class EscalationRulesTests
{
    [Fact]
    public void Start_NoDelay_TellsTheFirstStepAtOnce()
    {
        EscalationDecision decision = Begin(TwoSteps);
        decision.Words().ShouldBe([$"Triggered {OnCall}", $"Triggered {Phone}"]);
        decision.Tellings.Select(t => t.Channel).ShouldBe([Channel.Email, Channel.Sms]);
        decision.Tellings.ShouldAllBe(t => t.Step == 0 && t.Level == "after 0" && t.NextStepAt == At(15));
        decision.Next.Step.ShouldBe(1);
        decision.Next.DueAt.ShouldBe(At(15));
    }

    [Theory]
    [InlineData(4.999, 0)]
    [InlineData(5, 1)] // initial delay 2, own delay 3: the due instant itself runs it
    public void OnPulse_InitialDelay_CountsFromTheOpening(double minutes, int step)
    {
        Policy policy = Of(Step(3, OnCall)) with { InitialDelay = TimeSpan.FromMinutes(2) };
        Begin(policy).Next.Pulse(minutes).Next.Step.ShouldBe(step);
    }

    [Theory]
    [InlineData(14.999, 1)]
    [InlineData(15, 2)]
    [InlineData(44.999, 2)]
    [InlineData(45, 3)]
    public void OnPulse_AtMinute_ReachesStep(double minutes, int step) =>
        Begin(Of(Step(0, OnCall), Step(15, Cro), Step(30, Phone))).Next.Pulse(minutes).Next.Step.ShouldBe(step);

    [Fact]
    public void OnPulse_Late_MovesNoDueTime() =>
        Begin(Of(Step(0, OnCall), Step(15, Cro), Step(30, Phone))).Next.Pulse(29).Next.DueAt.ShouldBe(At(45));

    [Fact]
    public void Start_DownOverSeveralDueTimes_RunsThemInOrder()
    {
        EscalationDecision decision = Begin(Of(Step(0, OnCall), Step(15, Cro), Step(30, Phone)), minutes: 60);
        decision.Words().ShouldBe([$"Triggered {OnCall}", $"Escalated {Cro}", $"Escalated {Phone}"]);
        decision.Next.Status.ShouldBe(EscalationStatus.Completed);
    }

    [Fact]
    public void OnPulse_RepeatCount_RunsTheLadderAgain()
    {
        Policy policy = TwoSteps with { RepeatCount = 1 };
        Escalation escalation = Begin(policy).Next.Pulse(14).Next;
        escalation.Pulse(15).Words().ShouldBe([$"Escalated {Cro}", $"Escalated {OnCall}", $"Escalated {Phone}"]);
        EscalationDecision last = escalation.Pulse(15).Next.Pulse(30);
        last.Words().ShouldBe([$"Escalated {Cro}"]);
        last.Next.Status.ShouldBe(EscalationStatus.Completed);
        last.Tellings[0].Step.ShouldBe(3);
    }

    [Theory]
    [InlineData(4.999, true)]
    [InlineData(5, false)]
    public void OnPulse_SameKindWithinTheFrequency_IsRecordedAsToldBefore(double delay, bool held)
    {
        EscalationDecision decision = Begin(Of(Step(0, Cro), Step(1, OnCall), Step(delay, OnCall))).Next.Pulse(1)
            .Next.Pulse(1 + delay);
        decision.Words().ShouldBe([held ? $"(Escalated {OnCall})" : $"Escalated {OnCall}"]);
        decision.Tellings[0].SuppressedBecause.ShouldBe(held ? "told the same at 2020-02-27 14:31:00 UTC" : null);
    }

    [Fact]
    public void Start_RecipientTwiceInAStep_IsToldOnce() =>
        Begin(Of(Step(0, OnCall, OnCall))).Words().ShouldBe([$"Triggered {OnCall}"]);

    [Fact]
    public void Start_StepThatReachesNobody_IsSkippedAndTheNextTakesItsPlace()
    {
        Policy policy = Of(Step(0), Step(10, "user:ann"), Step(10, OnCall), Step(10, Cro));
        EscalationDecision decision = Begin(policy);
        decision.Words().ShouldBe(["(Triggered user:ann)", $"Triggered {OnCall}"]);
        decision.Tellings[0].SuppressedBecause.ShouldBe("no contact ann is known");
        decision.Notes.Select(n => n.Kind).ShouldBe(["escalation_started", "skipped", "skipped", "step"]);
        decision.Next.DueAt.ShouldBe(At(10));
    }

    [Fact]
    public void Start_NobodyReachable_CompletesAndSaysSo()
    {
        EscalationDecision decision = Begin(Of(Step(0), Step(10, "role:desk")));
        decision.Next.Status.ShouldBe(EscalationStatus.Completed);
        decision.Notes[^1].Text.ShouldBe("every step was skipped: nobody was told");
        decision.Next.Finish(5).Tellings.ShouldBeEmpty();
    }

    [Fact]
    public void Finish_BeforeAnyoneWasTold_TellsNobody()
    {
        EscalationDecision decision = Begin(Of(Step(5, OnCall))).Next.Finish(4);
        decision.Tellings.ShouldBeEmpty();
        decision.Next.Status.ShouldBe(EscalationStatus.Cancelled);
    }

    [Fact]
    public void Finish_RightAfterTheTrigger_IsNotHeldBack() =>
        Begin(Of(Step(0, OnCall))).Next.Finish(0).Words().ShouldBe([$"Resolved {OnCall}"]);

    [Fact]
    public void Worsen_WithinTheFrequency_IsToldAllTheSame()
    {
        Escalation worse = Begin(TwoSteps).Next.Worsen(1).Next;
        EscalationRules.Worsen(worse, "w2", 2, At(2), Frequency).Words()
            .ShouldBe([$"Worsened {OnCall}", $"Worsened {Phone}"]);
    }

    [Fact]
    public void Snooze_LongerThanADueTime_HoldsTheStepOnRecordOnce()
    {
        Escalation snoozed = Begin(TwoSteps).Next.Snooze(1, 60).Next;
        EscalationDecision held = snoozed.Pulse(15);
        held.Notes.ShouldHaveSingleItem().Text.ShouldBe("step 2: snoozed until 2020-02-27 15:30:00 UTC");
        held.Next.Pulse(16).Notes.ShouldBeEmpty();
        held.Next.Pulse(60).Words().ShouldBe([$"Escalated {Cro}"]);
    }

    [Fact]
    public void WakeAt_EachState_IsTheNextInstantWithWork()
    {
        Escalation running = Begin(TwoSteps, remindMinutes: 40).Next;
        EscalationRules.WakeAt(running).ShouldBe(At(15));
        EscalationRules.WakeAt(running.Pause(1).Next).ShouldBeNull();
        EscalationRules.WakeAt(running.Finish(1).Next).ShouldBeNull();
        EscalationRules.WakeAt(running.Pulse(15).Next).ShouldBe(At(40));
        EscalationRules.WakeAt(running.Snooze(1, 10).Next).ShouldBe(At(15));
        EscalationRules.WakeAt(running.Snooze(1, 60).Next).ShouldBe(At(15)); // to record that it is held
        EscalationRules.WakeAt(running.Snooze(1, 60).Next.Pulse(15).Next).ShouldBe(At(60));
        EscalationRules.WakeAt(Begin(TwoSteps).Next.Pulse(15).Next).ShouldBeNull();
    }
}
