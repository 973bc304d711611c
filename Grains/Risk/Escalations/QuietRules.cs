using Risk.Alerts;
using Risk.Notifications;
using Risk.People;

namespace Risk.Escalations;

/// <summary>Who has quiet hours is told when they end, while everybody else is told in time.</summary>
/// <remarks>
/// That the alert triggered or escalated waits as it is, as nothing later says more; else the newest message takes the
/// place of the one that waits. When the alert is over before, whoever never heard of it hears nothing.
/// </remarks>
internal static class QuietRules
{
    /// <summary>When the first of those who wait may be told; null when nobody waits.</summary>
    public static DateTimeOffset? DueAt(Escalation escalation) =>
        escalation.Quieted.Min(one => (DateTimeOffset?)one.Until);

    /// <summary>Until when the target is to be left alone; null when it is not.</summary>
    public static DateTimeOffset? HoldOn(Target target, DateTimeOffset now, Circumstances around) =>
        around.Severity is { } severity && around.People.Person(target.Person) is { } contact
            ? QuietTimes.Until(contact, severity, now)
            : null;

    /// <summary>The target waits. Said once for each message.</summary>
    public static EscalationDecision Hold(
        Escalation escalation, Quieted quieted, string name, DateTimeOffset now)
    {
        Quieted? waiting = escalation.Quieted.FirstOrDefault(one => one.IsTo(quieted.Target));
        if (waiting is { IsOfAStep: true })
            return EscalationDecision.Nothing(escalation);
        Escalation next = escalation with { Quieted = Without(escalation.Quieted, quieted).Add(quieted) };
        EscalationDecision held = EscalationDecision.Nothing(next);
        return waiting?.Kind == quieted.Kind ? held : held.With(now, "held",
            $"{name} by {Word(quieted.Channel)}: quiet hours until {Wording.Time(quieted.Until)}");
    }

    /// <summary>The target is told now: nothing waits any more.</summary>
    public static Escalation Told(Escalation escalation, Target target) => escalation.Quieted.IsEmpty
        ? escalation
        : escalation with { Quieted = [.. escalation.Quieted.Where(one => !one.IsTo(target))] };

    /// <summary>Tells those whose quiet hours are over, or whom this severity may wake.</summary>
    public static EscalationDecision TellEnded(Escalation escalation, DateTimeOffset now, Circumstances around)
    {
        ImmutableArray<Quieted> ended = [.. escalation.Quieted.Where(one => HasEnded(one, now, around))];
        return ended.Aggregate(
            EscalationDecision.Nothing(escalation with { Quieted = escalation.Quieted.RemoveRange(ended) }),
            (soFar, one) => soFar.Then(e => TellingRules.TellAgain(e, one, Where(one, around), now, around)));
    }

    /// <summary>The alert is over: nobody hears of it who did not know of it.</summary>
    public static EscalationDecision Drop(Escalation escalation, DateTimeOffset now)
    {
        string[] never = [.. escalation.Quieted.Where(one => !escalation.Told.Any(told => told.Is(one.Target)))
            .Select(one => one.Recipient)];
        EscalationDecision dropped = EscalationDecision.Nothing(escalation with { Quieted = [] });
        return never.Length == 0 ? dropped : dropped.With(now, "held",
            $"not told, as it was over before their quiet hours: {string.Join(", ", never)}");
    }

    private static bool HasEnded(Quieted quieted, DateTimeOffset now, Circumstances around) =>
        quieted.Until <= now
        || (around.People.Person(quieted.Person) is not null && HoldOn(quieted.Target, now, around) is null);

    // Where the contact is reached by now.
    private static Target Where(Quieted quieted, Circumstances around) =>
        around.People.Person(quieted.Person)?.AddressFor(quieted.Channel) is { } address
            ? quieted.Target with { Recipient = address }
            : quieted.Target;

    private static string Word(Channel channel) => channel.ToString().ToLowerInvariant();

    private static ImmutableArray<Quieted> Without(ImmutableArray<Quieted> all, Quieted like) =>
        [.. all.Where(one => !one.IsTo(like.Target))];
}
