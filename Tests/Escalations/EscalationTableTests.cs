using System.Text.RegularExpressions;
using Risk.Escalations;
using static Risk.Escalations.EscalationStatus;
using static Risk.Tests.Escalations.Ladders;

namespace Risk.Tests.Escalations;

/// <summary>Every state × every event, those that change nothing too.</summary>
public sealed class EscalationTableTests
{
    // On-call was told at minute 0; the CRO is due at minute 15.
    private static readonly Dictionary<string, Escalation> States = new()
    {
        ["running"] = Begin(TwoSteps).Next,
        ["paused"] = Begin(TwoSteps).Next.Pause(1).Next,
        ["snoozed"] = Begin(TwoSteps).Next.Snooze(1, 60).Next,
        ["completed"] = Begin(TwoSteps).Next.Pulse(15).Next,
        ["completed, paused"] = Begin(TwoSteps).Next.Pulse(15).Next.Pause(16).Next,
        ["cancelled"] = Begin(TwoSteps).Next.Finish(1).Next,
        ["completed, over"] = Begin(TwoSteps).Next.Pulse(15).Next.Finish(16).Next,
        ["held before"] = Silenced(),
        ["over, settling"] = Begin(TwoSteps).Next with { Finished = true, SettlesAt = At(30) },
    };

    private static readonly Dictionary<string, Func<Escalation, EscalationDecision>> Events = new()
    {
        ["pulse before due"] = e => e.Pulse(14.999),
        ["pulse at due"] = e => e.Pulse(15),
        ["pulse after snooze"] = e => e.Pulse(60),
        ["acknowledge"] = e => e.Pause(10),
        ["unacknowledge before due"] = e => e.Resume(10),
        ["unacknowledge after due"] = e => e.Resume(20),
        ["ack timeout before due"] = e => e.Resume(10, unattended: true),
        ["ack timeout after due"] = e => e.Resume(20, unattended: true),
        ["snooze"] = e => e.Snooze(10, 90),
        ["unsnooze"] = e => e.Snooze(20, null),
        ["worsen"] = e => e.Worsen(10),
        ["resolve"] = e => e.Finish(20),
    };

    [Theory]
    [InlineData("running", "pulse before due", Running, "", "")]
    [InlineData("running", "pulse at due", Completed, "Escalated cro", "step completed")]
    [InlineData("running", "pulse after snooze", Completed, "Escalated cro", "step completed")]
    [InlineData("running", "acknowledge", Paused, "", "paused")]
    [InlineData("running", "unacknowledge before due", Running, "", "")]
    [InlineData("running", "unacknowledge after due", Running, "", "")]
    [InlineData("running", "ack timeout before due", Running, "", "")]
    [InlineData("running", "ack timeout after due", Running, "", "")]
    [InlineData("running", "snooze", Running, "", "")]
    [InlineData("running", "unsnooze", Completed, "Escalated cro", "step completed")]
    [InlineData("running", "worsen", Running, "Worsened on-call, Worsened phone", "")]
    [InlineData("running", "resolve", Cancelled, "Resolved on-call, Resolved phone", "cancelled")]
    [InlineData("paused", "pulse before due", Paused, "", "")]
    [InlineData("paused", "pulse at due", Paused, "", "")]
    [InlineData("paused", "pulse after snooze", Paused, "", "")]
    [InlineData("paused", "acknowledge", Paused, "", "")]
    [InlineData("paused", "unacknowledge before due", Running, "", "resumed")]
    [InlineData("paused", "unacknowledge after due", Completed, "Escalated cro", "resumed step completed")]
    [InlineData("paused", "ack timeout before due", Running, "Reminder on-call, Reminder phone", "resumed")]
    [InlineData("paused", "ack timeout after due", Completed, "Escalated cro", "resumed step completed")]
    [InlineData("paused", "snooze", Paused, "", "")]
    [InlineData("paused", "unsnooze", Paused, "", "")]
    [InlineData("paused", "worsen", Running, "Worsened on-call, Worsened phone", "")]
    [InlineData("paused", "resolve", Cancelled, "Resolved on-call, Resolved phone", "cancelled")]
    [InlineData("snoozed", "pulse before due", Running, "", "")]
    [InlineData("snoozed", "pulse at due", Running, "", "held")]
    [InlineData("snoozed", "pulse after snooze", Completed, "Escalated cro", "step completed")]
    [InlineData("snoozed", "acknowledge", Paused, "", "paused")]
    [InlineData("snoozed", "unacknowledge before due", Running, "", "")]
    [InlineData("snoozed", "unacknowledge after due", Running, "", "")]
    [InlineData("snoozed", "ack timeout before due", Running, "", "")]
    [InlineData("snoozed", "ack timeout after due", Running, "", "")]
    [InlineData("snoozed", "snooze", Running, "", "")]
    [InlineData("snoozed", "unsnooze", Completed, "Escalated cro", "step completed")]
    [InlineData("snoozed", "worsen", Running, "Worsened on-call, Worsened phone", "")]
    [InlineData("snoozed", "resolve", Cancelled, "Resolved on-call, Resolved phone", "cancelled")]
    [InlineData("completed", "pulse before due", Completed, "", "")]
    [InlineData("completed", "pulse at due", Completed, "", "")]
    [InlineData("completed", "pulse after snooze", Completed, "", "")]
    [InlineData("completed", "acknowledge", Completed, "", "paused")]
    [InlineData("completed", "unacknowledge before due", Completed, "", "")]
    [InlineData("completed", "unacknowledge after due", Completed, "", "")]
    [InlineData("completed", "ack timeout before due", Completed, "", "")]
    [InlineData("completed", "ack timeout after due", Completed, "", "")]
    [InlineData("completed", "snooze", Completed, "", "")]
    [InlineData("completed", "unsnooze", Completed, "", "")]
    [InlineData("completed", "worsen", Completed, "Worsened all", "")]
    [InlineData("completed", "resolve", Completed, "Resolved all", "")]
    [InlineData("completed, paused", "pulse before due", Completed, "", "")]
    [InlineData("completed, paused", "pulse at due", Completed, "", "")]
    [InlineData("completed, paused", "pulse after snooze", Completed, "", "")]
    [InlineData("completed, paused", "acknowledge", Completed, "", "")]
    [InlineData("completed, paused", "unacknowledge before due", Completed, "", "resumed")]
    [InlineData("completed, paused", "unacknowledge after due", Completed, "", "resumed")]
    [InlineData("completed, paused", "ack timeout before due", Completed, "Reminder all", "resumed")]
    [InlineData("completed, paused", "ack timeout after due", Completed, "Reminder all", "resumed")]
    [InlineData("completed, paused", "snooze", Completed, "", "")]
    [InlineData("completed, paused", "unsnooze", Completed, "", "")]
    [InlineData("completed, paused", "worsen", Completed, "Worsened all", "")]
    [InlineData("completed, paused", "resolve", Completed, "Resolved all", "")]
    [InlineData("cancelled", "pulse before due", Cancelled, "", "")]
    [InlineData("cancelled", "pulse at due", Cancelled, "", "")]
    [InlineData("cancelled", "pulse after snooze", Cancelled, "", "")]
    [InlineData("cancelled", "acknowledge", Cancelled, "", "")]
    [InlineData("cancelled", "unacknowledge before due", Cancelled, "", "")]
    [InlineData("cancelled", "unacknowledge after due", Cancelled, "", "")]
    [InlineData("cancelled", "ack timeout before due", Cancelled, "", "")]
    [InlineData("cancelled", "ack timeout after due", Cancelled, "", "")]
    [InlineData("cancelled", "snooze", Cancelled, "", "")]
    [InlineData("cancelled", "unsnooze", Cancelled, "", "")]
    [InlineData("cancelled", "worsen", Cancelled, "", "")]
    [InlineData("cancelled", "resolve", Cancelled, "", "")]
    [InlineData("completed, over", "pulse before due", Completed, "", "")]
    [InlineData("completed, over", "pulse at due", Completed, "", "")]
    [InlineData("completed, over", "pulse after snooze", Completed, "", "")]
    [InlineData("completed, over", "acknowledge", Completed, "", "")]
    [InlineData("completed, over", "unacknowledge before due", Completed, "", "")]
    [InlineData("completed, over", "unacknowledge after due", Completed, "", "")]
    [InlineData("completed, over", "ack timeout before due", Completed, "", "")]
    [InlineData("completed, over", "ack timeout after due", Completed, "", "")]
    [InlineData("completed, over", "snooze", Completed, "", "")]
    [InlineData("completed, over", "unsnooze", Completed, "", "")]
    [InlineData("completed, over", "worsen", Completed, "", "")]
    [InlineData("completed, over", "resolve", Completed, "", "")]
    [InlineData("held before", "pulse before due", Running, "Triggered both", "step")]
    [InlineData("held before", "pulse at due", Completed, "Triggered both, Escalated cro", "step step completed")]
    [InlineData("held before", "pulse after snooze", Completed, "Triggered both, Escalated cro", "step step completed")]
    [InlineData("held before", "acknowledge", Paused, "", "paused")]
    [InlineData("held before", "unacknowledge before due", Running, "", "")]
    [InlineData("held before", "unacknowledge after due", Running, "", "")]
    [InlineData("held before", "ack timeout before due", Running, "", "")]
    [InlineData("held before", "ack timeout after due", Running, "", "")]
    [InlineData("held before", "snooze", Running, "", "")]
    [InlineData("held before", "unsnooze", Completed, "Triggered both, Escalated cro", "step step completed")]
    [InlineData("held before", "worsen", Running, "Triggered both", "step")]
    [InlineData("held before", "resolve", Cancelled, "", "cancelled")]
    [InlineData("over, settling", "pulse before due", Cancelled, "", "")]
    [InlineData("over, settling", "pulse at due", Cancelled, "", "")]
    [InlineData("over, settling", "pulse after snooze", Cancelled, "Resolved on-call, Resolved phone", "")]
    [InlineData("over, settling", "acknowledge", Cancelled, "", "")]
    [InlineData("over, settling", "unacknowledge before due", Cancelled, "", "")]
    [InlineData("over, settling", "unacknowledge after due", Cancelled, "", "")]
    [InlineData("over, settling", "ack timeout before due", Cancelled, "", "")]
    [InlineData("over, settling", "ack timeout after due", Cancelled, "", "")]
    [InlineData("over, settling", "snooze", Cancelled, "", "")]
    [InlineData("over, settling", "unsnooze", Cancelled, "", "")]
    [InlineData("over, settling", "worsen", Cancelled, "", "")]
    [InlineData("over, settling", "resolve", Cancelled, "", "")]
    public void State_AndEvent_GivesStatusTellingsAndNotes(
        string state, string happened, EscalationStatus status, string tellings, string notes)
    {
        EscalationDecision decision = Events[happened](States[state]);
        decision.Next.Status.ShouldBe(status);
        Short(string.Join(", ", decision.Words())).ShouldBe(tellings);
        string.Join(" ", decision.Notes.Select(n => n.Kind)).ShouldBe(notes);
    }

    [Fact]
    public void Table_HasARowForEveryPair()
    {
        IEnumerable<string> rows = typeof(EscalationTableTests)
            .GetMethod(nameof(State_AndEvent_GivesStatusTellingsAndNotes))!
            .GetCustomAttributes(typeof(InlineDataAttribute), false).Cast<InlineDataAttribute>()
            .Select(row => $"{row.Data[0]} × {row.Data[1]}");
        rows.ShouldBe(from state in States.Keys from happened in Events.Keys select $"{state} × {happened}", true);
    }

    // Until minute 30, at its opening; at each event it is no more.
    private static Escalation Silenced() => EscalationRules.Start(
        "T1.1", TwoSteps, Start, null, Start,
        Frequency with { Holds = Holds.None.With(new("silenced by ann: maintenance", At(30))) }).Next;

    private static string Short(string tellings)
    {
        string names = tellings.Replace(OnCall, "on-call").Replace(Phone, "phone").Replace(Cro, "cro")
            .Replace("Triggered on-call, Triggered phone", "Triggered both");
        return Regex.Replace(names, @"^(\w+) on-call, \1 phone, \1 cro$", "$1 all");
    }
}
