using System.Globalization;
using Risk.Alerts;
using Risk.Notifications;
using Risk.Thresholds;

namespace Risk.Escalations;

/// <summary>Tells the people of a policy step by step until someone has the alert or it is over.</summary>
/// <remarks>
/// Due times follow from the opening and the policy alone: a step that runs late moves none after it. A step that
/// reaches nobody takes no time: the next one takes its place. An acknowledgement, a snooze or <see cref="Holds"/> hold
/// steps back; what came due meanwhile runs, in order, when that ends. After <see cref="Finish"/> nothing happens any
/// more.
/// </remarks>
public static class EscalationRules
{
    /// <param name="remindEvery">Null: those who were told are not reminded.</param>
    /// <param name="earlier">What the limit's alerts before leave to it; null: nothing.</param>
    public static EscalationDecision Start(
        string alertId, Policy policy, DateTimeOffset openedAt, TimeSpan? remindEvery, DateTimeOffset now,
        Circumstances around, EarlierAlerts? earlier = null)
    {
        Escalation escalation = new()
        {
            AlertId = alertId,
            Policy = policy,
            OpenedAt = openedAt,
            DueAt = openedAt + policy.InitialDelay + policy.At(0).Delay,
            RemindEvery = remindEvery,
            RemindAt = openedAt + remindEvery,
            Earlier = earlier ?? EarlierAlerts.None,
        };
        return EscalationDecision.Nothing(escalation)
            .With(now, "escalation_started", Beginning(escalation, now, around))
            .Then(e => OnPulse(e, now, around));
    }

    private static string Beginning(Escalation escalation, DateTimeOffset now, Circumstances around)
    {
        string policy = $"policy {escalation.Policy.Id}, version {escalation.Policy.Version}";
        return FlapRules.Remark(escalation, now, around.Flapping) is { } remark ? $"{policy}; {remark}" : policy;
    }

    /// <summary>Says that nobody will be told.</summary>
    public static TimelineNote WithoutPolicy(string alertId, Severity severity, DateTimeOffset now) =>
        new($"{alertId}.e1", now, "skipped", $"no policy for {severity.ToString().ToLowerInvariant()}: nobody is told");

    /// <summary>Runs every step that is due, in order, each once. Harmless when nothing is due.</summary>
    public static EscalationDecision OnPulse(Escalation escalation, DateTimeOffset now, Circumstances around)
    {
        if (escalation.Finished)
            return FlapRules.OnPulse(escalation, now, around).Then(e => QuietRules.TellEnded(e, now, around));
        if (escalation.Acknowledged)
            return EscalationDecision.Nothing(escalation);
        if (escalation.SnoozedUntil > now)
            return Hold(escalation, now);
        Holds holds = around.Holds.With(FlapRules.HoldOn(escalation, now, around.Flapping));
        if (!holds.IsNone && HoldingRules.IsDue(escalation, now))
            return HoldingRules.Hold(escalation with { SnoozedUntil = null }, holds, now);
        EscalationDecision decision = HoldingRules.TellDeferred(HoldingRules.Released(escalation), now, around)
            .Then(e => QuietRules.TellEnded(e, now, around))
            .Then(e => Remind(e, now, around));
        while (decision.Next.DueAt <= now)
            decision = decision.Then(e => RunStep(e, now, around));
        return decision;
    }

    /// <summary>Whether a pulse has something to tell, if nothing holds it back.</summary>
    public static bool IsDue(Escalation escalation, DateTimeOffset now) =>
        escalation.Finished ? escalation.SettlesAt <= now || QuietRules.DueAt(escalation) <= now
        : !escalation.Acknowledged && !(escalation.SnoozedUntil > now) && HoldingRules.IsDue(escalation, now);

    /// <summary>When the next pulse has something to do; null when only an event can change anything.</summary>
    public static DateTimeOffset? WakeAt(Escalation escalation)
    {
        if (escalation.Finished)
            return Earlier(escalation.SettlesAt, QuietRules.DueAt(escalation));
        if (escalation.Acknowledged)
            return null;
        DateTimeOffset? due = Earlier(Earlier(escalation.DueAt, escalation.RemindAt), QuietRules.DueAt(escalation));
        due = escalation.Deferred is null ? due : Earlier(due, escalation.HeldUntil);
        due = due < escalation.HeldUntil ? escalation.HeldUntil : due;
        if (escalation.SnoozedUntil is not { } end || due is null || due >= end)
            return due;
        bool toBeNoted = escalation.DueAt < end && escalation.HeldStep != escalation.Step;
        return toBeNoted ? escalation.DueAt : end;
    }

    /// <summary>Someone has the alert: it stops where it stands.</summary>
    public static EscalationDecision Pause(Escalation escalation, DateTimeOffset now) =>
        escalation.Finished || escalation.Acknowledged
            ? EscalationDecision.Nothing(escalation)
            : EscalationDecision.Nothing(escalation with { Acknowledged = true })
                .With(now, "paused", escalation.DueAt is { } due
                    ? $"{escalation.Step} steps ran; the next was due at {Wording.Time(due)}"
                        + Unreached.Words(escalation, "not told meanwhile")
                    : "every step had run");

    /// <summary>Nobody has it any more: it goes on where it stood.</summary>
    /// <param name="unattended">
    /// Whether the acknowledgement ran out: then those who were told hear of it, unless a step runs at once.
    /// </param>
    /// <param name="occurrence">Tells one such message from the next.</param>
    public static EscalationDecision Resume(
        Escalation escalation, bool unattended, string occurrence, DateTimeOffset now, Circumstances around)
    {
        if (escalation.Finished || !escalation.Acknowledged)
            return EscalationDecision.Nothing(escalation);
        Escalation running = WithoutMissedReminders(escalation with { Acknowledged = false }, now);
        EscalationDecision resumed = EscalationDecision.Nothing(running)
            .With(now, "resumed", "nobody has it: it goes on where it stood");
        bool hearOtherwise = running.SnoozedUntil > now || running.DueAt <= now;
        return unattended && !hearOtherwise
            ? resumed.Then(e => TellOrDefer(e, NotificationKind.Reminder, occurrence, now, around))
            : resumed.Then(e => OnPulse(e, now, around));
    }

    /// <summary>Holds everything but the end back until then; null or a past instant ends that.</summary>
    public static EscalationDecision Snooze(
        Escalation escalation, DateTimeOffset? until, DateTimeOffset now, Circumstances around) =>
        escalation.Finished
            ? EscalationDecision.Nothing(escalation)
            : OnPulse(escalation with { SnoozedUntil = until }, now, around);

    /// <summary>
    /// It got worse: those who were told hear of it, whoever has it and despite a snooze, then it goes on.
    /// </summary>
    /// <param name="level">How many steps beyond the limit it is; see <see cref="Worsening"/>.</param>
    public static EscalationDecision Worsen(
        Escalation escalation, string occurrence, int level, DateTimeOffset now, Circumstances around) =>
        escalation.Finished
            ? EscalationDecision.Nothing(escalation)
            : TellWorse(escalation, occurrence, level, now, around).Then(e => OnPulse(e, now, around));

    /// <summary>Nobody has it any more, nothing is snoozed, and those who were told hear that it is worse.</summary>
    internal static EscalationDecision TellWorse(
        Escalation escalation, string occurrence, int level, DateTimeOffset now, Circumstances around)
    {
        Escalation open = WithoutMissedReminders(escalation with { Acknowledged = false, SnoozedUntil = null }, now);
        if (!FlapRules.IsNewlyWorse(open, level, now, around.Flapping))
            return EscalationDecision.Nothing(open)
                .With(now, "held", "that it is worse: no worse than was told while the limit flaps");
        Escalation worse = open with { Level = level, Undamped = true };
        return TellOrDefer(worse, NotificationKind.Worsened, occurrence, now, around);
    }

    /// <summary>The alert is over: whoever was told hears of it, once, and nobody else.</summary>
    public static EscalationDecision Finish(Escalation escalation, DateTimeOffset now, Circumstances around)
    {
        if (escalation.Finished)
            return EscalationDecision.Nothing(escalation);
        EscalationDecision told = QuietRules.Drop(escalation with { Finished = true }, now)
            .Then(e => FlapRules.End(e, now, around));
        return escalation.DueAt is { } due
            ? told.With(now, "cancelled", $"{escalation.Step} steps ran; the next was due at {Wording.Time(due)}"
                + Unreached.Words(escalation, "not told"))
            : told;
    }

    private static EscalationDecision TellOrDefer(
        Escalation escalation, NotificationKind kind, string occurrence, DateTimeOffset now, Circumstances around) =>
        around.Holds.IsNone
            ? TellingRules.TellAll(escalation, kind, occurrence, now, around)
            : HoldingRules.Defer(escalation, kind, occurrence, around.Holds, now);

    private static EscalationDecision RunStep(Escalation escalation, DateTimeOffset now, Circumstances around)
    {
        (int index, DateTimeOffset due) = (escalation.Step, escalation.DueAt!.Value);
        Policy policy = escalation.Policy;
        ImmutableArray<Target> targets = Recipients.Resolve(policy.At(index), around.People, now);
        bool reaches = targets.Any(target => target.UnreachableBecause is null);
        DateTimeOffset? next = index + 1 == policy.Length ? null : reaches ? due + policy.At(index + 1).Delay : due;
        EscalationDecision told = TellingRules
            .TellStep(escalation with { Step = index + 1, DueAt = next }, targets, index, next, now, around)
            .With(now, reaches ? "step" : "skipped", StepText(policy, index, due, targets, reaches));
        return next is null ? told.With(now, "completed", Ending(told.Next)) : told;
    }

    private static string StepText(
        Policy policy, int index, DateTimeOffset due, ImmutableArray<Target> targets, bool reaches)
    {
        string[] found = [.. targets.Select(target => target.Words).OfType<string>().Distinct()];
        string name = string.Create(CultureInfo.InvariantCulture, $"step {index + 1}, {policy.At(index).Level}");
        string what = $"{name}, {(reaches ? $"due at {Time(due)}" : "reaches nobody")}";
        return found.Length == 0 ? what : $"{what}: {string.Join("; ", found)}";
    }

    private static string Ending(Escalation escalation) =>
        escalation.Told.IsEmpty && escalation.Quieted.IsEmpty
            ? "every step was skipped: nobody was told"
            : "every step has run";

    private static EscalationDecision Remind(Escalation escalation, DateTimeOffset now, Circumstances around)
    {
        if (escalation.RemindAt is not { } due || now < due)
            return EscalationDecision.Nothing(escalation);
        string occurrence = due.UtcTicks.ToString(CultureInfo.InvariantCulture);
        return TellingRules.TellAll(
            WithoutMissedReminders(escalation, now), NotificationKind.Reminder, occurrence, now, around);
    }

    // Reminders keep to their grid from the opening; those that were missed are not made up for.
    private static Escalation WithoutMissedReminders(Escalation escalation, DateTimeOffset now)
    {
        if (escalation is not { RemindAt: { } due, RemindEvery: { } every } || now < due)
            return escalation;
        long missed = ((now - due).Ticks / every.Ticks) + 1;
        return escalation with { RemindAt = due + TimeSpan.FromTicks(missed * every.Ticks) };
    }

    private static EscalationDecision Hold(Escalation escalation, DateTimeOffset now) =>
        escalation.DueAt <= now && escalation.HeldStep != escalation.Step
            ? EscalationDecision.Nothing(escalation with { HeldStep = escalation.Step })
                .With(now, "held", $"step {escalation.Step + 1}: snoozed until {Time(escalation.SnoozedUntil)}")
            : EscalationDecision.Nothing(escalation);

    private static string Time(DateTimeOffset? at) => Wording.Time(at!.Value);

    private static DateTimeOffset? Earlier(DateTimeOffset? a, DateTimeOffset? b) => a is null || b < a ? b ?? a : a;
}
