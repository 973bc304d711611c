using Risk.Alerts;
using Risk.Thresholds;
using static Risk.Tests.Alerts.Sample;

namespace Risk.Tests.Alerts;

public sealed class AlertRulesTests
{
    [Fact]
    public void Open_New_TriggersAndStartsTheEscalation()
    {
        AlertDecision decision = AlertRules.Open(null, Fresh);
        decision.Outcome.ShouldBe(AlertOutcome.Done);
        decision.Call.ShouldBe(EscalationCall.Start);
        decision.Next.PeakValue.ShouldBe(-0.031);
        decision.Note.ShouldBe(new TimelineNote(
            "T1.1.a1", Start, "triggered", "var_99 is -0.031, below the limit -0.03", null, -0.031));
    }

    [Fact]
    public void Open_Again_ChangesNothing()
    {
        foreach (Alert existing in (Alert[])[Triggered, Acknowledged, Resolved])
        {
            AlertDecision decision = AlertRules.Open(existing, Fresh);
            decision.Outcome.ShouldBe(AlertOutcome.Unchanged);
            decision.Call.ShouldBe(EscalationCall.None);
            decision.Next.ShouldBe(existing);
        }
    }

    [Fact]
    public void Acknowledge_SaysWhoAndWhenAndUntil()
    {
        Alert alert = Acknowledged;
        alert.AcknowledgedBy.ShouldBe("ann");
        alert.AcknowledgedAt.ShouldBe(At(5));
        alert.AckExpiresAt.ShouldBe(At(35));
    }

    [Fact]
    public void Unacknowledge_ForgetsWhoHadIt()
    {
        Alert alert = AlertRules.Apply(Acknowledged, new AlertEvent.Unacknowledge("ann", null, At(6))).Next;
        alert.AcknowledgedBy.ShouldBeNull();
        alert.AcknowledgedAt.ShouldBeNull();
        alert.AckExpiresAt.ShouldBeNull();
    }

    [Fact]
    public void Worse_BreaksThroughASnooze() =>
        AlertRules.Apply(Snoozed, new AlertEvent.Read(-0.034, -0.034, At(6))).Next.SnoozedUntil.ShouldBeNull();

    [Theory]
    [InlineData(-0.0329, EscalationCall.Note)]
    [InlineData(-0.033, EscalationCall.Worsen)] // 110 % of the limit
    public void Read_AroundTheNextStep_TellsOnlyFromItOn(double value, EscalationCall call) =>
        AlertRules.Apply(Triggered, new AlertEvent.Read(value, value, At(6))).Call.ShouldBe(call);

    [Fact]
    public void Read_SameStepAgain_IsNotWorse()
    {
        Alert worse = AlertRules.Apply(Triggered, new AlertEvent.Read(-0.034, -0.034, At(6))).Next;
        Alert better = AlertRules.Apply(worse, new AlertEvent.Read(-0.0301, -0.034, At(7))).Next;
        AlertRules.Apply(better, new AlertEvent.Read(-0.0345, -0.0345, At(8))).Call.ShouldBe(EscalationCall.Note);
        AlertRules.Apply(better, new AlertEvent.Read(-0.036, -0.036, At(8))).Call.ShouldBe(EscalationCall.Worsen);
    }

    [Fact]
    public void Read_LateAndBetter_KeepsThePeak() =>
        AlertRules.Apply(Triggered, new AlertEvent.Read(-0.0301, -0.0301, At(6))).Next.PeakValue.ShouldBe(-0.031);

    [Fact]
    public void Resolve_KeepsWhoHadItAndEndsAllWaits()
    {
        Alert alert = AlertRules.Apply(
            Acknowledged, new AlertEvent.Resolve(ResolutionKind.Manual, null, "bob", "sold", At(6))).Next;
        alert.AcknowledgedBy.ShouldBe("ann");
        alert.ResolvedBy.ShouldBe("bob");
        alert.Resolution.ShouldBe(ResolutionKind.Manual);
        alert.CurrentValue.ShouldBe(-0.031);
        AlertRules.DueAt(alert).ShouldBeNull();
    }

    [Fact]
    public void DueAt_AcknowledgedAndSnoozed_IsTheEarlier()
    {
        Alert both = Acknowledged with { SnoozedUntil = At(20) };
        AlertRules.DueAt(both).ShouldBe(At(20));
        AlertRules.DueAt(both with { SnoozedUntil = At(40) }).ShouldBe(At(35));
        AlertRules.DueAt(Acknowledged).ShouldBe(At(35));
        AlertRules.DueAt(Snoozed).ShouldBe(At(60));
        AlertRules.DueAt(Triggered).ShouldBeNull();
    }

    [Theory]
    [InlineData(34.999, AlertStatus.Acknowledged)]
    [InlineData(35, AlertStatus.Triggered)]
    public void OnPulse_AroundTheAckTimeout_TriggersFromItOn(double minutes, AlertStatus status) =>
        AlertRules.OnPulse(Acknowledged, At(minutes)).Next.Status.ShouldBe(status);

    [Fact]
    public void OnPulse_AllDue_DoesOneAtATimeUntilNothingIsDue()
    {
        Alert alert = Acknowledged with { SnoozedUntil = At(20) };
        List<string> kinds = [];
        while (AlertRules.OnPulse(alert, At(50)) is { Note: { } note } decision)
        {
            alert = decision.Next;
            kinds.Add(note.Kind);
        }
        kinds.ShouldBe(["unacknowledged", "unsnoozed"]);
    }
}
