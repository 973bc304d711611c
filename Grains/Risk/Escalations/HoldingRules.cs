using System.Globalization;
using Risk.Alerts;
using Risk.Notifications;

namespace Risk.Escalations;

/// <summary>What is held back while nobody may be told; it is told, once, when that ends.</summary>
internal static class HoldingRules
{
    /// <summary>Whether something would be told now.</summary>
    public static bool IsDue(Escalation escalation, DateTimeOffset now) =>
        escalation.DueAt <= now || escalation.RemindAt <= now || escalation.Deferred is not null
        || QuietRules.DueAt(escalation) <= now;

    /// <summary>Nothing is told. Why is noted once for each step and reason.</summary>
    public static EscalationDecision Hold(Escalation escalation, Holds holds, DateTimeOffset now)
    {
        EscalationDecision held = EscalationDecision.Nothing(escalation with
        {
            HeldStep = escalation.Step,
            HeldBecause = holds.Why,
            HeldUntil = holds.LookAgainAt(now),
        });
        bool isNoted = (escalation.HeldStep, escalation.HeldBecause) == (escalation.Step, holds.Why);
        return isNoted ? held : held.With(now, "held", $"{What(escalation, now)}: {holds.Why}");
    }

    /// <summary>Holds back a message to everyone who was told; a later one takes its place.</summary>
    public static EscalationDecision Defer(
        Escalation escalation, NotificationKind kind, string occurrence, Holds holds, DateTimeOffset now)
    {
        EscalationDecision held = Hold(escalation with { Deferred = new(kind, occurrence) }, holds, now);
        return held.Notes.IsEmpty ? held.With(now, "held", $"{Words(kind)}: {holds.Why}") : held;
    }

    /// <summary>Nothing holds it back any more.</summary>
    public static Escalation Released(Escalation escalation) => escalation with
    {
        SnoozedUntil = null,
        HeldStep = null,
        HeldBecause = null,
        HeldUntil = null,
    };

    /// <summary>Tells what was held back of messages to everyone who was told.</summary>
    public static EscalationDecision TellDeferred(
        Escalation escalation, DateTimeOffset now, Circumstances around) => escalation.Deferred is { } deferred
        ? TellingRules.TellAll(
            escalation with { Deferred = null }, deferred.Kind, deferred.Occurrence, now, around)
        : EscalationDecision.Nothing(escalation);

    private static string What(Escalation escalation, DateTimeOffset now) =>
        escalation.DueAt <= now ? string.Create(CultureInfo.InvariantCulture, $"step {escalation.Step + 1}")
        : Words(escalation.Deferred?.Kind ?? NotificationKind.Reminder);

    private static string Words(NotificationKind kind) =>
        kind == NotificationKind.Worsened ? "that it is worse" : "a reminder";
}
