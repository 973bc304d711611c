using Risk.Escalations;
using Risk.Notifications;
using static Risk.Tests.Escalations.Ladders;

namespace Risk.Tests.Escalations;

public sealed class SwitchingRulesTests
{
    private const string Head = "head@company.com";

    private static readonly Policy Newer = TwoSteps with
    {
        Version = 2,
        Steps = [TwoSteps.Steps[0], Step(5, Head), Step(10, Cro)],
    };

    private static readonly Policy Other = Of(Step(0, OnCall, Head), Step(15, Cro)) with { Id = "other" };

    [Fact]
    public void Switch_NewerVersion_KeepsTheDueTimeOfTheStepThatWaits()
    {
        EscalationDecision switched = Switch(Begin(TwoSteps).Next, Newer, 1);
        (switched.Next.Step, switched.Next.DueAt).ShouldBe((1, At(15)));
        switched.Tellings.ShouldBeEmpty();
        switched.Notes.ShouldHaveSingleItem().Text
            .ShouldBe("from policy critical, version 1, to critical, version 2: ann asked for it");
        EscalationDecision next = switched.Next.Pulse(15);
        next.Words().ShouldBe([$"Escalated {Head}"]);
        next.Next.DueAt.ShouldBe(At(25));
    }

    [Fact]
    public void Switch_NewerVersionThatIsShorter_EndsThere() =>
        Switch(Begin(Newer).Next.Pulse(5).Next, TwoSteps with { Version = 3, Steps = [Step(0, OnCall)] }, 6)
            .Next.Status.ShouldBe(EscalationStatus.Completed);

    [Fact]
    public void Switch_CompletedToALongerVersion_GoesOnFromNow()
    {
        EscalationDecision switched = Switch(Begin(TwoSteps).Next.Pulse(15).Next, Newer, 60);
        (switched.Next.Step, switched.Next.DueAt).ShouldBe((2, At(70)));
    }

    [Fact]
    public void Switch_SameVersionOrOverAlready_ChangesNothing()
    {
        Escalation running = Begin(TwoSteps).Next;
        Switch(running, TwoSteps, 1).Next.ShouldBe(running);
        Escalation over = running.Finish(1).Next;
        Switch(over, Other, 2).Next.ShouldBe(over);
    }

    [Fact]
    public void Switch_OtherPolicy_BeginsItAndTellsNobodyTheSameAgain()
    {
        EscalationDecision switched = Switch(Begin(TwoSteps).Next, Other, 7);
        switched.Words().ShouldBe([$"(Escalated {OnCall})", $"Escalated {Head}"]);
        switched.Tellings[0].SuppressedBecause
            .ShouldBe("told already at 2020-02-27 14:30:00 UTC, before the policy was changed");
        switched.Next.DueAt.ShouldBe(At(22));
        switched.Next.Pulse(22).Words().ShouldBe([$"Escalated {Cro}"]);
    }

    [Fact]
    public void Switch_OtherPolicyThatRepeats_TellsThemInTheNextRound()
    {
        EscalationDecision switched = Switch(Begin(TwoSteps).Next, Other with { RepeatCount = 1 }, 7);
        switched.Next.Pulse(22).Words().ShouldBe([$"Escalated {Cro}", $"Escalated {OnCall}", $"Escalated {Head}"]);
    }

    [Fact]
    public void Switch_TwiceToAndFro_QueuesNoMessageTwice()
    {
        List<EscalationDecision> all = [Begin(TwoSteps)];
        foreach ((Policy policy, int minute) in ((Policy, int)[])[(Other, 20), (TwoSteps, 40), (Other, 60)])
        {
            all.Add(Switch(all[^1].Next, policy, minute));
            all.Add(all[^1].Next.Pulse(minute + 15));
        }
        all.SelectMany(decision => decision.Tellings).Select(telling => telling.Id).ShouldBeUnique();
    }

    [Fact]
    public void Switch_WhileSomeoneHasIt_Waits()
    {
        EscalationDecision switched = Switch(Begin(TwoSteps).Next.Pause(1).Next, Other, 7);
        switched.Tellings.ShouldBeEmpty();
        switched.Next.Resume(9).Words().ShouldBe([$"(Escalated {OnCall})", $"Escalated {Head}"]);
    }

    [Fact]
    public void Reroute_SeverityRose_TellsThoseToldThatItIsWorseThenTheOthers()
    {
        EscalationDecision rerouted = SwitchingRules.Reroute(
            Begin(TwoSteps).Next.Pause(1).Next, Other, "s2", At(7), Frequency);
        rerouted.Words().ShouldBe(
            [$"Worsened {OnCall}", $"Worsened {Phone}", $"(Escalated {OnCall})", $"Escalated {Head}"]);
        rerouted.Next.Status.ShouldBe(EscalationStatus.Running);
        rerouted.Next.Policy.Id.ShouldBe("other");
    }

    [Fact]
    public void Reroute_NobodyToldYet_TriggersByTheNewPolicy() =>
        SwitchingRules.Reroute(Begin(Of(Step(60, OnCall))).Next, Other, "s2", At(7), Frequency).Words()
            .ShouldBe([$"Triggered {OnCall}", $"Triggered {Head}"]);

    [Fact]
    public void Reroute_NoPolicyOfThatSeverityOrTheSame_OnlyTellsThatItIsWorse()
    {
        foreach (Policy? policy in (Policy?[])[null, Newer])
        {
            EscalationDecision rerouted = SwitchingRules.Reroute(Begin(TwoSteps).Next, policy, "s2", At(7), Frequency);
            rerouted.Words().ShouldBe([$"Worsened {OnCall}", $"Worsened {Phone}"]);
            (rerouted.Next.Policy.Version, rerouted.Next.DueAt).ShouldBe((1, At(15)));
        }
    }

    private static EscalationDecision Switch(Escalation escalation, Policy policy, double minutes) =>
        SwitchingRules.Switch(escalation, policy, "ann", At(minutes), Frequency);
}
