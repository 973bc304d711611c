using System.Globalization;
using Risk.Alerts;
using Risk.Notifications;

namespace Risk.Escalations;

/// <summary>Tells little of a limit that breaks and comes back again and again, and nothing wrong.</summary>
/// <remarks>
/// The first two breaks are told as always: two are not flapping, and a page must not wait. Once a person has got
/// <see cref="FlapTerms.MaxMessages"/> about the limit, a third break is told when it has lasted for the quiet time,
/// and an end when it has; then with how often it has been. What the next break interrupts, it takes over. What is
/// worse than all before is told at once.
/// </remarks>
public static class FlapRules
{
    // More are not needed to see that it flaps.
    private const int Kept = 100;

    /// <summary>What is said along with each message; null when it does not flap.</summary>
    public static string? Remark(Escalation escalation, DateTimeOffset now, FlapTerms terms)
    {
        ImmutableArray<DateTimeOffset> before = Openings(escalation, now, terms);
        return before.IsEmpty ? null : string.Create(CultureInfo.InvariantCulture,
            $"the limit flaps: broken {before.Length + 1} times since {Wording.Time(before[0])}");
    }

    /// <summary>Why a break may not be told now; null when it may.</summary>
    public static Hold? HoldOn(Escalation escalation, DateTimeOffset now, FlapTerms terms)
    {
        DateTimeOffset lasting = escalation.OpenedAt + terms.Quiet;
        bool isEarly = Openings(escalation, now, terms).Length < FlapTerms.BreaksBefore;
        return now < lasting && !isEarly && !escalation.Undamped && IsDamped(escalation, now, terms)
            ? new($"{Remark(escalation, now, terms)}; told when it has lasted for {Minutes(terms.Quiet)}", lasting)
            : null;
    }

    /// <summary>The alert is over: whoever waits for that is told, at once or when it has been quiet.</summary>
    public static EscalationDecision End(Escalation escalation, DateTimeOffset now, Circumstances around)
    {
        FlapTerms terms = around.Flapping;
        return IsDamped(escalation, now, terms) && !Waiting(escalation).IsEmpty
            ? EscalationDecision.Nothing(escalation with { SettlesAt = now + terms.Quiet }).With(now, "held",
                $"that it is over: {Remark(escalation, now, terms)}; told after {Minutes(terms.Quiet)} without a break")
            : TellEnd(escalation, now, around);
    }

    /// <summary>After the end: tells of it when it has been quiet for long enough.</summary>
    public static EscalationDecision OnPulse(Escalation over, DateTimeOffset now, Circumstances around) =>
        over.SettlesAt <= now
            ? TellEnd(over with { SettlesAt = null }, now, around)
            : EscalationDecision.Nothing(over);

    /// <summary>The limit broke again: what is still to be told of its end is the next alert's to tell.</summary>
    public static EscalationDecision HandOver(Escalation over, string nextAlertId, DateTimeOffset now) =>
        over.SettlesAt is null
            ? EscalationDecision.Nothing(over)
            : EscalationDecision.Nothing(over with { SettlesAt = null, SucceededBy = nextAlertId })
                .With(now, "handed_over", $"the limit broke again: {nextAlertId} tells of the end");

    /// <summary>What it leaves to the limit's next alert.</summary>
    public static EarlierAlerts Left(Escalation over) => new(
        [.. over.Earlier.Openings.Append(over.OpenedAt).TakeLast(Kept)],
        [.. over.Earlier.Told.Concat(over.Told).TakeLast(Kept)],
        over.SucceededBy is null ? [] : Waiting(over),
        Math.Max(over.Earlier.Level, over.Level));

    /// <summary>Whether it is worse than what was told while the limit flaps.</summary>
    public static bool IsNewlyWorse(Escalation escalation, int level, DateTimeOffset now, FlapTerms terms) =>
        level > escalation.Earlier.Level || Openings(escalation, now, terms).IsEmpty;

    /// <summary>The level of what is worse than all that was told, e.g. a higher severity.</summary>
    public static int NextLevel(Escalation escalation) => Math.Max(escalation.Level, escalation.Earlier.Level) + 1;

    private static EscalationDecision TellEnd(Escalation over, DateTimeOffset now, Circumstances around) =>
        TellingRules.TellAll(
            over, Waiting(over), NotificationKind.Resolved, "", now, around with { Frequency = TimeSpan.Zero });

    private static bool IsDamped(Escalation escalation, DateTimeOffset now, FlapTerms terms) =>
        !Openings(escalation, now, terms).IsEmpty
        && escalation.Earlier.Told.Concat(escalation.Told)
            .Where(told => told.At > now - terms.Window)
            .CountBy(told => told.Person ?? told.Recipient)
            .Any(person => person.Value >= FlapTerms.MaxMessages);

    private static ImmutableArray<DateTimeOffset> Openings(
        Escalation escalation, DateTimeOffset now, FlapTerms terms) =>
        [.. escalation.Earlier.Openings.Where(at => at > now - terms.Window)];

    private static ImmutableArray<Told> Waiting(Escalation escalation) =>
        [.. escalation.Earlier.Waiting, .. escalation.Told];

    private static string Minutes(TimeSpan time) =>
        string.Create(CultureInfo.InvariantCulture, $"{time.TotalMinutes:0.##} min");
}
