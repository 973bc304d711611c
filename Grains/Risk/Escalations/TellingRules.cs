using System.Globalization;
using Risk.Alerts;
using Risk.Notifications;
using Risk.People;

namespace Risk.Escalations;

/// <summary>Who of those who should be told really is, and why the others are not.</summary>
internal static class TellingRules
{
    /// <summary>Tells the recipients of a step: the first that reaches anyone triggers, the others escalate.</summary>
    /// <param name="targets">Its recipients.</param>
    /// <param name="index">Of the step, repetitions counted on.</param>
    /// <param name="nextStepAt">For the text of the message.</param>
    public static EscalationDecision TellStep(
        Escalation escalation, ImmutableArray<Target> targets, int index, DateTimeOffset? nextStepAt,
        DateTimeOffset now, Circumstances around)
    {
        NotificationKind kind = escalation.Told.IsEmpty ? NotificationKind.Triggered : NotificationKind.Escalated;
        string occurrence = index.ToString(CultureInfo.InvariantCulture)
            + (escalation.Ladder == 0 ? "" : string.Create(CultureInfo.InvariantCulture, $".l{escalation.Ladder}"));
        Occasion why = new(kind, occurrence, index, escalation.Policy.At(index).Level, nextStepAt);
        return TellEach(escalation, targets, why, now, around);
    }

    /// <summary>Tells everyone who was told anything before, each once, where they were told last.</summary>
    /// <param name="occurrence">Tells repetitions of the kind apart.</param>
    public static EscalationDecision TellAll(
        Escalation escalation, NotificationKind kind, string occurrence, DateTimeOffset now, Circumstances around) =>
        TellAll(escalation, escalation.Told, kind, occurrence, now, around);

    /// <param name="whom">Who was told before.</param>
    public static EscalationDecision TellAll(
        Escalation escalation, ImmutableArray<Told> whom, NotificationKind kind, string occurrence,
        DateTimeOffset now, Circumstances around)
    {
        IEnumerable<Target> told = whom
            .GroupBy(told => (told.Person ?? told.Recipient, told.Channel), (_, one) => one.Last())
            .DistinctBy(told => (told.Recipient, told.Channel))
            .Select(told => new Target(told.Recipient, told.Channel, null, told.Person));
        return TellEach(escalation, told, new(kind, occurrence, null, null, escalation.DueAt), now, around);
    }

    /// <summary>Tells what waited for the end of quiet hours.</summary>
    public static EscalationDecision TellAgain(
        Escalation escalation, Quieted quieted, Target target, DateTimeOffset now, Circumstances around) => Tell(
            escalation, target,
            new(quieted.Kind, quieted.Occurrence, quieted.Step, quieted.Level, escalation.DueAt), now, around);

    private static EscalationDecision TellEach(
        Escalation escalation, IEnumerable<Target> targets, Occasion why, DateTimeOffset now, Circumstances around) =>
        targets.Aggregate(
            EscalationDecision.Nothing(escalation),
            (soFar, target) => soFar.Then(e => Tell(e, target, why, now, around)));

    private sealed record Occasion(
        NotificationKind Kind, string Occurrence, int? Step, string? Level, DateTimeOffset? NextStepAt);

    private static EscalationDecision Tell(
        Escalation escalation, Target target, Occasion why, DateTimeOffset now, Circumstances around)
    {
        string IdAt(Channel channel, string address) =>
            NotificationIds.For(escalation.AlertId, why.Kind, why.Occurrence, channel, address);
        Contact? contact = around.People.Person(target.Person);
        Telling telling = new(
            IdAt(target.Channel, target.Recipient), why.Kind, why.Step, why.Level, target.Channel, target.Recipient,
            why.NextStepAt,
            target.UnreachableBecause ?? ToldBySwitch(escalation, target, why.Step)
                ?? ToldBefore(escalation, target, why.Kind, now, around),
            target.Person,
            FlapRules.Remark(escalation, now, around.Flapping))
        {
            Language = contact?.Language,
            Fallbacks = FallbackRules.Of(contact, target.Channel, other => IdAt(other.Channel, other.Address)),
        };
        if (telling.SuppressedBecause is not null)
            return new(escalation, [telling], []);
        if (QuietRules.HoldOn(target, now, around) is { } until)
            return QuietRules.Hold(escalation, Quieted(target, why, until), contact!.Name, now);
        Told told = new(target.Recipient, target.Channel, why.Kind, now, target.Person);
        return new(QuietRules.Told(escalation, target) with { Told = escalation.Told.Add(told) }, [telling], []);
    }

    private static Quieted Quieted(Target target, Occasion why, DateTimeOffset until) => new(
        target.Recipient, target.Channel, target.Person, why.Kind, why.Occurrence, why.Step, why.Level, until);

    // The first round of a policy that took over; repetitions tell everyone again, as they always do.
    private static string? ToldBySwitch(Escalation escalation, Target target, int? step) =>
        step < escalation.Policy.Steps.Length && escalation.Told.LastOrDefault(
            told => told.At <= escalation.SwitchedAt && told.Is(target)) is { } last
            ? $"told already at {Wording.Time(last.At)}, before the policy was changed"
            : null;

    // What is worse is of a level that was not told before: as of another kind, it is always told.
    private static string? ToldBefore(
        Escalation escalation, Target target, NotificationKind kind, DateTimeOffset now, Circumstances around) =>
        escalation.Told.Where(told => told.Is(target)).LastOrDefault(told => told.Kind == kind
            ? now < told.At + around.Frequency && kind != NotificationKind.Worsened
            : told.At == now && IsOfAStep(told.Kind) && IsOfAStep(kind)) is { } last
            ? last.Kind == kind ? $"told the same at {Wording.Time(last.At)}" : "told at this time by a step before"
            : null;

    // Of several steps that run at once, after a hold or a crash, one page a person is enough.
    private static bool IsOfAStep(NotificationKind kind) =>
        kind is NotificationKind.Triggered or NotificationKind.Escalated;
}
