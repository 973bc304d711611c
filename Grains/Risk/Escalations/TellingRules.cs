using System.Globalization;
using Risk.Alerts;
using Risk.Notifications;

namespace Risk.Escalations;

/// <summary>Who of those who should be told really is, and why the others are not.</summary>
internal static class TellingRules
{
    /// <summary>Tells the recipients of a step: the first that reaches anyone triggers, the others escalate.</summary>
    /// <param name="index">Of the step, repetitions counted on.</param>
    /// <param name="nextStepAt">For the text of the message.</param>
    public static EscalationDecision TellStep(
        Escalation escalation, int index, DateTimeOffset? nextStepAt, DateTimeOffset now, Circumstances around)
    {
        PolicyStep step = escalation.Policy.At(index);
        NotificationKind kind = escalation.Told.IsEmpty ? NotificationKind.Triggered : NotificationKind.Escalated;
        return step.Recipients.Distinct().Select(recipient => Recipients.Resolve(recipient, step.Type))
            .Aggregate(EscalationDecision.Nothing(escalation), (soFar, target) => soFar.Then(e => Tell(
                e, target, new(kind, index.ToString(CultureInfo.InvariantCulture), index, step.Level, nextStepAt),
                now, around)));
    }

    /// <summary>Tells everyone who was told anything before, each once.</summary>
    /// <param name="occurrence">Tells repetitions of the kind apart.</param>
    public static EscalationDecision TellAll(
        Escalation escalation, NotificationKind kind, string occurrence, DateTimeOffset now, Circumstances around) =>
        escalation.Told.DistinctBy(told => (told.Recipient, told.Channel))
            .Aggregate(EscalationDecision.Nothing(escalation), (soFar, told) => soFar.Then(e => Tell(
                e, new(told.Recipient, told.Channel, null), new(kind, occurrence, null, null, escalation.DueAt),
                now, around)));

    private sealed record Occasion(
        NotificationKind Kind, string Occurrence, int? Step, string? Level, DateTimeOffset? NextStepAt);

    private static EscalationDecision Tell(
        Escalation escalation, Target target, Occasion why, DateTimeOffset now, Circumstances around)
    {
        string id = NotificationIds.For(
            escalation.AlertId, why.Kind, why.Occurrence, target.Channel, target.Recipient);
        Telling telling = new(
            id, why.Kind, why.Step, why.Level, target.Channel, target.Recipient, why.NextStepAt,
            target.UnreachableBecause ?? ToldBefore(escalation, target, why.Kind, now, around));
        Told told = new(target.Recipient, target.Channel, why.Kind, now);
        return telling.SuppressedBecause is null
            ? new(escalation with { Told = escalation.Told.Add(told) }, [telling], [])
            : new(escalation, [telling], []);
    }

    private static string? ToldBefore(
        Escalation escalation, Target target, NotificationKind kind, DateTimeOffset now, Circumstances around) =>
        escalation.Told.LastOrDefault(told => told.Kind == kind
            && (told.Recipient, told.Channel) == (target.Recipient, target.Channel)
            && now < told.At + around.Frequency) is { } last
            ? $"told the same at {Wording.Time(last.At)}"
            : null;
}
