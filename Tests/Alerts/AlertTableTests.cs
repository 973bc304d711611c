using Risk.Alerts;
using Risk.Thresholds;
using static Risk.Alerts.AlertOutcome;
using static Risk.Alerts.EscalationCall;
using static Risk.Tests.Alerts.Sample;
using Status = Risk.Alerts.AlertStatus;

namespace Risk.Tests.Alerts;

/// <summary>Every state × every event, the refused ones too.</summary>
public sealed class AlertTableTests
{
    private static readonly Dictionary<string, Alert> States = new()
    {
        ["triggered"] = Triggered,
        ["acknowledged"] = Acknowledged,
        ["snoozed"] = Snoozed,
        ["resolved"] = Resolved,
    };

    private static readonly Dictionary<string, AlertEvent> Events = new()
    {
        ["same value"] = new AlertEvent.Read(-0.031, -0.031, At(10)),
        ["other value"] = new AlertEvent.Read(-0.0305, -0.032, At(10)),
        ["worse"] = new AlertEvent.Read(-0.034, -0.034, At(10)),
        ["acknowledge"] = new AlertEvent.Acknowledge("bob", "mine", null, At(10)),
        ["unacknowledge"] = new AlertEvent.Unacknowledge("bob", null, At(10)),
        ["ack may be over"] = new AlertEvent.AckExpired(At(34.999)),
        ["ack is over"] = new AlertEvent.AckExpired(At(35)),
        ["snooze"] = new AlertEvent.Snooze(At(90), "bob", "known", At(10)),
        ["same snooze"] = new AlertEvent.Snooze(At(60), "bob", null, At(10)),
        ["snooze may be over"] = new AlertEvent.SnoozeExpired(At(59.999)),
        ["snooze is over"] = new AlertEvent.SnoozeExpired(At(60)),
        ["comment"] = new AlertEvent.Remark("bob", "looking", At(10)),
        ["higher severity"] = new AlertEvent.Reclassify(Severity.Critical, At(10)),
        ["same severity"] = new AlertEvent.Reclassify(Severity.High, At(10)),
        ["lower severity"] = new AlertEvent.Reclassify(Severity.Low, At(10)),
        ["resolve by hand"] = new AlertEvent.Resolve(ResolutionKind.Manual, null, "bob", "sold", At(10)),
        ["metric is back"] = new AlertEvent.Resolve(ResolutionKind.Auto, -0.02, null, null, At(10)),
        ["limit deleted"] = new AlertEvent.Resolve(ResolutionKind.ThresholdDeleted, null, null, null, At(10)),
        ["limit disabled"] = new AlertEvent.Resolve(ResolutionKind.ThresholdDisabled, null, null, null, At(10)),
    };

    [Theory]
    [InlineData("triggered", "same value", Unchanged, Status.Triggered, None, null)]
    [InlineData("triggered", "other value", Done, Status.Triggered, Note, null)]
    [InlineData("triggered", "worse", Done, Status.Triggered, Worsen, "worsened")]
    [InlineData("triggered", "acknowledge", Done, Status.Acknowledged, Pause, "acknowledged")]
    [InlineData("triggered", "unacknowledge", Unchanged, Status.Triggered, None, null)]
    [InlineData("triggered", "ack may be over", Unchanged, Status.Triggered, None, null)]
    [InlineData("triggered", "ack is over", Unchanged, Status.Triggered, None, null)]
    [InlineData("triggered", "snooze", Done, Status.Triggered, Snooze, "snoozed")]
    [InlineData("triggered", "same snooze", Done, Status.Triggered, Snooze, "snoozed")]
    [InlineData("triggered", "snooze may be over", Unchanged, Status.Triggered, None, null)]
    [InlineData("triggered", "snooze is over", Unchanged, Status.Triggered, None, null)]
    [InlineData("triggered", "comment", Done, Status.Triggered, None, "comment")]
    [InlineData("triggered", "higher severity", Done, Status.Triggered, Reroute, "reclassified")]
    [InlineData("triggered", "same severity", Unchanged, Status.Triggered, None, null)]
    [InlineData("triggered", "lower severity", Done, Status.Triggered, Note, "reclassified")]
    [InlineData("triggered", "resolve by hand", Done, Status.Resolved, Finish, "resolved")]
    [InlineData("triggered", "metric is back", Done, Status.Resolved, Finish, "resolved")]
    [InlineData("triggered", "limit deleted", Done, Status.Resolved, Finish, "resolved")]
    [InlineData("triggered", "limit disabled", Done, Status.Resolved, Finish, "resolved")]
    [InlineData("acknowledged", "same value", Unchanged, Status.Acknowledged, None, null)]
    [InlineData("acknowledged", "other value", Done, Status.Acknowledged, Note, null)]
    [InlineData("acknowledged", "worse", Done, Status.Triggered, Worsen, "worsened")]
    [InlineData("acknowledged", "acknowledge", Unchanged, Status.Acknowledged, None, null)]
    [InlineData("acknowledged", "unacknowledge", Done, Status.Triggered, Resume, "unacknowledged")]
    [InlineData("acknowledged", "ack may be over", Unchanged, Status.Acknowledged, None, null)]
    [InlineData("acknowledged", "ack is over", Done, Status.Triggered, ResumeUnattended, "unacknowledged")]
    [InlineData("acknowledged", "snooze", Done, Status.Acknowledged, Snooze, "snoozed")]
    [InlineData("acknowledged", "same snooze", Done, Status.Acknowledged, Snooze, "snoozed")]
    [InlineData("acknowledged", "snooze may be over", Unchanged, Status.Acknowledged, None, null)]
    [InlineData("acknowledged", "snooze is over", Unchanged, Status.Acknowledged, None, null)]
    [InlineData("acknowledged", "comment", Done, Status.Acknowledged, None, "comment")]
    [InlineData("acknowledged", "higher severity", Done, Status.Triggered, Reroute, "reclassified")]
    [InlineData("acknowledged", "same severity", Unchanged, Status.Acknowledged, None, null)]
    [InlineData("acknowledged", "lower severity", Done, Status.Acknowledged, Note, "reclassified")]
    [InlineData("acknowledged", "resolve by hand", Done, Status.Resolved, Finish, "resolved")]
    [InlineData("acknowledged", "metric is back", Done, Status.Resolved, Finish, "resolved")]
    [InlineData("acknowledged", "limit deleted", Done, Status.Resolved, Finish, "resolved")]
    [InlineData("acknowledged", "limit disabled", Done, Status.Resolved, Finish, "resolved")]
    [InlineData("snoozed", "same value", Unchanged, Status.Triggered, None, null)]
    [InlineData("snoozed", "other value", Done, Status.Triggered, Note, null)]
    [InlineData("snoozed", "worse", Done, Status.Triggered, Worsen, "worsened")]
    [InlineData("snoozed", "acknowledge", Done, Status.Acknowledged, Pause, "acknowledged")]
    [InlineData("snoozed", "unacknowledge", Unchanged, Status.Triggered, None, null)]
    [InlineData("snoozed", "ack may be over", Unchanged, Status.Triggered, None, null)]
    [InlineData("snoozed", "ack is over", Unchanged, Status.Triggered, None, null)]
    [InlineData("snoozed", "snooze", Done, Status.Triggered, Snooze, "snoozed")]
    [InlineData("snoozed", "same snooze", Unchanged, Status.Triggered, None, null)]
    [InlineData("snoozed", "snooze may be over", Unchanged, Status.Triggered, None, null)]
    [InlineData("snoozed", "snooze is over", Done, Status.Triggered, None, "unsnoozed")]
    [InlineData("snoozed", "comment", Done, Status.Triggered, None, "comment")]
    [InlineData("snoozed", "higher severity", Done, Status.Triggered, Reroute, "reclassified")]
    [InlineData("snoozed", "same severity", Unchanged, Status.Triggered, None, null)]
    [InlineData("snoozed", "lower severity", Done, Status.Triggered, Note, "reclassified")]
    [InlineData("snoozed", "resolve by hand", Done, Status.Resolved, Finish, "resolved")]
    [InlineData("snoozed", "metric is back", Done, Status.Resolved, Finish, "resolved")]
    [InlineData("snoozed", "limit deleted", Done, Status.Resolved, Finish, "resolved")]
    [InlineData("snoozed", "limit disabled", Done, Status.Resolved, Finish, "resolved")]
    [InlineData("resolved", "same value", Unchanged, Status.Resolved, None, null)]
    [InlineData("resolved", "other value", Unchanged, Status.Resolved, None, null)]
    [InlineData("resolved", "worse", Unchanged, Status.Resolved, None, null)]
    [InlineData("resolved", "acknowledge", Refused, Status.Resolved, None, null)]
    [InlineData("resolved", "unacknowledge", Refused, Status.Resolved, None, null)]
    [InlineData("resolved", "ack may be over", Unchanged, Status.Resolved, None, null)]
    [InlineData("resolved", "ack is over", Unchanged, Status.Resolved, None, null)]
    [InlineData("resolved", "snooze", Refused, Status.Resolved, None, null)]
    [InlineData("resolved", "same snooze", Refused, Status.Resolved, None, null)]
    [InlineData("resolved", "snooze may be over", Unchanged, Status.Resolved, None, null)]
    [InlineData("resolved", "snooze is over", Unchanged, Status.Resolved, None, null)]
    [InlineData("resolved", "comment", Done, Status.Resolved, None, "comment")]
    [InlineData("resolved", "higher severity", Unchanged, Status.Resolved, None, null)]
    [InlineData("resolved", "same severity", Unchanged, Status.Resolved, None, null)]
    [InlineData("resolved", "lower severity", Unchanged, Status.Resolved, None, null)]
    [InlineData("resolved", "resolve by hand", Refused, Status.Resolved, None, null)]
    [InlineData("resolved", "metric is back", Unchanged, Status.Resolved, None, null)]
    [InlineData("resolved", "limit deleted", Unchanged, Status.Resolved, None, null)]
    [InlineData("resolved", "limit disabled", Unchanged, Status.Resolved, None, null)]
    public void Apply_StateAndEvent_GivesOutcome(
        string state, string happened, AlertOutcome outcome, Status status, EscalationCall call, string? note)
    {
        Alert before = States[state];
        AlertDecision decision = AlertRules.Apply(before, Events[happened]);
        decision.Outcome.ShouldBe(outcome, decision.Reason);
        decision.Next.Status.ShouldBe(status);
        decision.Call.ShouldBe(call);
        decision.Note?.Kind.ShouldBe(note);
        (decision.Note is null).ShouldBe(note is null);
        decision.Next.Revision.ShouldBe(before.Revision + (note is null ? 0 : 1));
        if (outcome != Done)
            decision.Next.ShouldBe(before);
    }

    [Fact]
    public void Table_HasARowForEveryPair()
    {
        IEnumerable<string> rows = typeof(AlertTableTests).GetMethod(nameof(Apply_StateAndEvent_GivesOutcome))!
            .GetCustomAttributes(typeof(InlineDataAttribute), false).Cast<InlineDataAttribute>()
            .Select(row => $"{row.Data[0]} × {row.Data[1]}");
        rows.ShouldBe(from state in States.Keys from happened in Events.Keys select $"{state} × {happened}", true);
    }
}
