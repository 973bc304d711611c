using Risk.Thresholds;

namespace Risk.Alerts;

/// <summary>The life of an alert: triggered, acknowledged, resolved, and back from acknowledged to triggered.</summary>
/// <remarks>
/// Resolved is final: users are refused, except that remarks are still taken; the service's own late or repeated
/// events are harmless. A worse metric breaks through an acknowledgement and a snooze.
/// </remarks>
public static class AlertRules
{
    /// <summary>Opens it once; an alert of this id that exists, open or over, stays as it is.</summary>
    /// <param name="opened">Triggered, with its value, at revision 0.</param>
    public static AlertDecision Open(Alert? existing, Alert opened) =>
        existing is null
            ? Done(opened with { PeakValue = opened.CurrentValue }, EscalationCall.Start,
                opened.TriggeredAt, "triggered", Wording.Standing(opened), value: opened.CurrentValue)
            : new(existing, AlertOutcome.Unchanged, "The alert was opened before.");

    public static AlertDecision Apply(Alert alert, AlertEvent happened) => (alert.Status, happened) switch
    {
        (_, AlertEvent.Remark e) => Done(alert, EscalationCall.None, e.At, "comment", e.Comment, e.User),
        (AlertStatus.Resolved, AlertEvent.Resolve { Kind: not ResolutionKind.Manual }) => Over(alert),
        (AlertStatus.Resolved, AlertEvent.Read or AlertEvent.AckExpired or AlertEvent.SnoozeExpired) => Over(alert),
        (AlertStatus.Resolved, AlertEvent.Reclassify) => Over(alert),
        (AlertStatus.Resolved, _) => new(alert, AlertOutcome.Refused, OverText(alert)),
        (_, AlertEvent.Read e) => Read(alert, e),
        (AlertStatus.Triggered, AlertEvent.Acknowledge e) => Acknowledge(alert, e),
        (_, AlertEvent.Acknowledge) => Unchanged(alert, $"{alert.AcknowledgedBy} has acknowledged it before."),
        (AlertStatus.Acknowledged, AlertEvent.Unacknowledge e) => Release(
            alert, EscalationCall.Resume, e.At, "unacknowledged", Said($"{e.User} gave it back", e.Comment), e.User),
        (AlertStatus.Acknowledged, AlertEvent.AckExpired e) when e.At >= alert.AckExpiresAt => Release(
            alert, EscalationCall.ResumeUnattended, e.At, "unacknowledged", "The acknowledgement has run out."),
        (_, AlertEvent.Unacknowledge or AlertEvent.AckExpired) => Unchanged(alert, "No acknowledgement has ended."),
        (_, AlertEvent.Snooze e) => Snooze(alert, e),
        (_, AlertEvent.SnoozeExpired e) when e.At >= alert.SnoozedUntil => Done(
            alert with { SnoozedUntil = null }, EscalationCall.None, e.At, "unsnoozed", "The snooze has run out."),
        (_, AlertEvent.SnoozeExpired) => Unchanged(alert, "No snooze has ended."),
        (_, AlertEvent.Reclassify e) => Reclassify(alert, e),
        (_, AlertEvent.Resolve e) => Resolve(alert, e),
        _ => throw new ArgumentOutOfRangeException(nameof(happened), happened, "No such event."),
    };

    /// <summary>When time alone changes it; null when it cannot.</summary>
    public static DateTimeOffset? DueAt(Alert alert) => (alert.AckExpiresAt, alert.SnoozedUntil) switch
    {
        ({ } ack, { } snooze) => ack < snooze ? ack : snooze,
        (var ack, var snooze) => ack ?? snooze,
    };

    /// <summary>Does one thing that is due; call it again until it is <see cref="AlertOutcome.Unchanged"/>.</summary>
    public static AlertDecision OnPulse(Alert alert, DateTimeOffset now) => alert switch
    {
        { AckExpiresAt: { } due } when now >= due => Apply(alert, new AlertEvent.AckExpired(now)),
        { SnoozedUntil: { } due } when now >= due => Apply(alert, new AlertEvent.SnoozeExpired(now)),
        _ => Unchanged(alert, "Nothing is due."),
    };

    private static AlertDecision Read(Alert alert, AlertEvent.Read e)
    {
        Alert next = alert with
        {
            CurrentValue = e.Value,
            PeakValue = alert.Comparison.Worse(alert.PeakValue ?? e.Peak, e.Peak),
        };
        if (next.Level(e.Step) is var level && level > alert.Level(e.Step))
        {
            string beyond = Wording.Number(100 * e.Step * level);
            string text = $"{alert.MetricId} is {Wording.Number(e.Value)}, {beyond} % beyond the limit";
            return Release(
                next with { SnoozedUntil = null }, EscalationCall.Worsen, e.At, "worsened", text, value: e.Value);
        }
        return next == alert
            ? Unchanged(alert, "The value is the same.")
            : new(next, AlertOutcome.Done, "The value moved.", EscalationCall.Note);
    }

    private static AlertDecision Reclassify(Alert alert, AlertEvent.Reclassify e)
    {
        string text = $"severity is {Word(e.Severity)} now; it was {Word(alert.Severity)}";
        Alert next = alert with { Severity = e.Severity };
        return e.Severity == alert.Severity ? Unchanged(alert, "The severity is the same.")
            : e.Severity < alert.Severity ? Done(next, EscalationCall.Note, e.At, "reclassified", text)
            : Release(next with { SnoozedUntil = null }, EscalationCall.Reroute, e.At, "reclassified", text);
    }

    private static string Word(Severity severity) => severity.ToString().ToLowerInvariant();

    private static AlertDecision Acknowledge(Alert alert, AlertEvent.Acknowledge e)
    {
        Alert next = alert with
        {
            Status = AlertStatus.Acknowledged,
            AcknowledgedAt = e.At,
            AcknowledgedBy = e.User,
            AckExpiresAt = e.At + e.Timeout,
        };
        return Done(next, EscalationCall.Pause, e.At, "acknowledged", Said($"{e.User} has it", e.Comment), e.User);
    }

    private static AlertDecision Release(
        Alert alert, EscalationCall call, DateTimeOffset at, string kind, string text, string? user = null,
        double? value = null)
    {
        Alert next = alert with
        {
            Status = AlertStatus.Triggered,
            AcknowledgedAt = null,
            AcknowledgedBy = null,
            AckExpiresAt = null,
        };
        return Done(next, call, at, kind, text, user, value);
    }

    private static AlertDecision Snooze(Alert alert, AlertEvent.Snooze e)
    {
        string text = Said($"{e.User} holds notifications back until {Wording.Time(e.Until)}", e.Comment);
        return alert.SnoozedUntil == e.Until
            ? Unchanged(alert, "It is snoozed until then already.")
            : Done(alert with { SnoozedUntil = e.Until }, EscalationCall.Snooze, e.At, "snoozed", text, e.User);
    }

    private static AlertDecision Resolve(Alert alert, AlertEvent.Resolve e)
    {
        Alert next = alert with
        {
            Status = AlertStatus.Resolved,
            CurrentValue = e.Value ?? alert.CurrentValue,
            AckExpiresAt = null,
            SnoozedUntil = null,
            ResolvedAt = e.At,
            Resolution = e.Kind,
            ResolvedBy = e.User,
        };
        // Not how it stands to the limit: that may be another by now than the one that broke.
        string why = e is { Kind: ResolutionKind.Auto, Value: { } value }
            ? $"{e.Kind.Words()}: {alert.MetricId} is {Wording.Number(value)}"
            : e.Kind.Words();
        string who = e.User is null ? why : $"{e.User}: {why}";
        return Done(next, EscalationCall.Finish, e.At, "resolved", Said(who, e.Comment), e.User, e.Value);
    }

    private static AlertDecision Done(
        Alert next, EscalationCall call, DateTimeOffset at, string kind, string text, string? user = null,
        double? value = null)
    {
        int revision = next.Revision + 1;
        TimelineNote note = new($"{next.Id}.a{revision}", at, kind, text, user, value);
        return new(next with { Revision = revision }, AlertOutcome.Done, text, call, note);
    }

    private static AlertDecision Unchanged(Alert alert, string reason) => new(alert, AlertOutcome.Unchanged, reason);

    private static AlertDecision Over(Alert alert) => Unchanged(alert, OverText(alert));

    private static string OverText(Alert alert) =>
        $"The alert is resolved since {Wording.Time(alert.ResolvedAt ?? alert.TriggeredAt)}.";

    private static string Said(string what, string? comment) => comment is null ? what : $"{what}: {comment}";
}
