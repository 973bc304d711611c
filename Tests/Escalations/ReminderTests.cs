using Risk.Escalations;
using static Risk.Tests.Escalations.Ladders;

namespace Risk.Tests.Escalations;

public sealed class ReminderTests
{
    private static readonly Policy OneStep = Of(Step(0, OnCall));

    [Theory]
    [InlineData(9.999, false)]
    [InlineData(10, true)]
    public void OnPulse_AroundTheReminder_RemindsFromItOn(double minutes, bool reminds) =>
        Begin(OneStep, remindMinutes: 10).Next.Pulse(minutes).Words()
            .ShouldBe(reminds ? [$"Reminder {OnCall}"] : []);

    [Fact]
    public void OnPulse_Late_KeepsToTheGridAndRemindsOnce()
    {
        EscalationDecision late = Begin(OneStep, remindMinutes: 10).Next.Pulse(37);
        late.Tellings.Length.ShouldBe(1);
        late.Next.RemindAt.ShouldBe(At(40));
    }

    [Fact]
    public void OnPulse_EachReminder_IsAMessageOfItsOwn()
    {
        EscalationDecision first = Begin(OneStep, remindMinutes: 10).Next.Pulse(10);
        EscalationDecision second = first.Next.Pulse(20);
        second.Tellings[0].Id.ShouldNotBe(first.Tellings[0].Id);
    }

    [Fact]
    public void OnPulse_Acknowledged_RemindsNobody()
    {
        Escalation paused = Begin(OneStep, remindMinutes: 10).Next.Pause(5).Next;
        paused.Pulse(25).Tellings.ShouldBeEmpty();
        EscalationDecision resumed = paused.Resume(25);
        resumed.Tellings.ShouldBeEmpty(); // what was missed is not made up for
        resumed.Next.Pulse(30).Words().ShouldBe([$"Reminder {OnCall}"]);
    }

    [Fact]
    public void OnPulse_SnoozeEndsWhileStillOpen_RemindsOnce()
    {
        Escalation snoozed = Begin(OneStep, remindMinutes: 10).Next.Snooze(5, 35).Next;
        snoozed.Pulse(20).Tellings.ShouldBeEmpty();
        snoozed.Pulse(35).Words().ShouldBe([$"Reminder {OnCall}"]);
    }

    [Fact]
    public void OnPulse_ResolvedAlert_RemindsNobody() =>
        Begin(OneStep, remindMinutes: 10).Next.Finish(5).Next.Pulse(10).Tellings.ShouldBeEmpty();
}
